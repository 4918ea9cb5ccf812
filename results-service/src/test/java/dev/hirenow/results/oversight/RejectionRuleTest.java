package dev.hirenow.results.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.hirenow.results.oversight.RejectionRule.Shortfall;
import dev.hirenow.results.oversight.Viewing.Kind;
import dev.hirenow.results.review.ReviewAuthor;

import static org.assertj.core.api.Assertions.assertThat;

class RejectionRuleTest {

    private static final Set<String> RECORDED = Set.of("q1", "q2");

    @Test
    void demandsNothingUnlessItIsSet() {
        assertThat(new RejectionRule(0, false).demands()).isFalse();
        assertThat(new RejectionRule(1, false).demands()).isTrue();
        assertThat(new RejectionRule(0, true).demands()).isTrue();
    }

    @Test
    void countsDifferentSecondsOnce() {
        List<OversightEntry> entries = List.of(
                watched("ada", "q1", 0, 6_000), watched("ada", "q1", 2_000, 5_000), watched("ada", "q2", 0, 3_999));

        assertThat(new RejectionRule(9, false).missing(entries, "ada", RECORDED))
                .isEmpty();
        assertThat(new RejectionRule(10, false).missing(entries, "ada", RECORDED))
                .contains(new Shortfall(9, Set.of()));
    }

    @Test
    void countsOnlyWhatThisPersonWatchedOfAnswersThatCount() {
        List<OversightEntry> entries = List.of(
                watched("eve", "q1", 0, 60_000),
                watched("ada", "q9", 0, 60_000),
                entry("ada", new Viewing(Kind.QUOTE_OPENED, "q1", 0, null)),
                entry("ada", new Viewing(Kind.OPENED, null, null, null)));

        assertThat(new RejectionRule(1, false).missing(entries, "ada", RECORDED))
                .contains(new Shortfall(0, Set.of()));
    }

    @Test
    void namesTheAnswersThatWereNotWatched() {
        List<OversightEntry> entries = List.of(watched("ada", "q1", 1_000, 1_500));

        assertThat(new RejectionRule(0, true).missing(entries, "ada", RECORDED))
                .contains(new Shortfall(0, Set.of("q2")));
        assertThat(new RejectionRule(0, true).missing(entries, "ada", Set.of("q1")))
                .isEmpty();
        assertThat(new RejectionRule(0, true).missing(entries, "ada", Set.of())).isEmpty();
    }

    private static OversightEntry watched(String subject, String question, int from, int to) {
        return entry(subject, new Viewing(Kind.WATCHED, question, from, to));
    }

    private static OversightEntry entry(String subject, Viewing viewing) {
        return new OversightEntry(1, Instant.EPOCH, new ReviewAuthor(subject, subject), viewing, "");
    }
}
