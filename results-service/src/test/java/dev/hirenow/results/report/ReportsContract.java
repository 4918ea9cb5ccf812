package dev.hirenow.results.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.ReviewHistory;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** Contract of every implementation of {@link Projection} with {@link Reports}. */
public abstract class ReportsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // Each test has its own organisation, so that it sees only what it stored.
    private final String organisation = "org-" + UUID.randomUUID();

    protected abstract Projection projection();

    protected abstract Reports reports();

    @Test
    void readsBackWhatWasStored() {
        InterviewStory story = InterviewStory.in(organisation);

        store(story.whole());

        assertThat(find(story)).isEqualTo(Report.of(story.whole())).isPresent();
    }

    @Test
    void endsTheSameWhateverTheOrderAndTheBatches() {
        for (int seed = 0; seed < 10; seed++) {
            InterviewStory story = InterviewStory.in(organisation);
            List<Fact> facts = new ArrayList<>(story.whole());
            facts.addAll(story.whole().subList(0, 5));
            Collections.shuffle(facts, new Random(seed));

            store(facts.subList(0, 4));
            facts.subList(4, 9).forEach(fact -> store(List.of(fact)));
            store(facts.subList(9, facts.size()));

            assertThat(find(story)).isEqualTo(Report.of(story.whole()));
            assertThat(line(story)).isEqualTo(new CaseFile(find(story).orElseThrow(), ReviewHistory.EMPTY).summary());
        }
    }

    @Test
    void storesABatchOfManyInterviewsAndOrganisations() {
        List<InterviewStory> stories = IntStream.range(0, 20)
                .mapToObj(n -> InterviewStory.in(organisation + (n % 3)))
                .toList();
        List<Fact> facts = new ArrayList<>();
        stories.forEach(story -> facts.addAll(story.whole()));
        Collections.shuffle(facts, new Random(7));

        store(facts);

        assertThat(stories).allSatisfy(story -> assertThat(find(story)).isEqualTo(Report.of(story.whole())));
    }

    @Test
    void listsWhyAnInterviewClosedAndWhatIsReopened() {
        InterviewStory cancelled = InterviewStory.in(organisation);
        InterviewStory reopened = InterviewStory.in(organisation);
        store(List.of(cancelled.created(), cancelled.closed(ClosedCause.CANCELLED)));
        store(reopened.whole());
        store(List.of(reopened.reopened(1, 150, "q3")));

        assertThat(line(cancelled).closedCause()).isEqualTo(ClosedCause.CANCELLED);
        assertThat(line(reopened).closedCause()).isNull();
        assertThat(found(StateName.REOPENED, null)).containsExactly(reopened.interview());
        assertThat(found(StateName.ANALYZED, null)).isEmpty();
        store(List.of(reopened.reopened(1, 900)));
        assertThat(found(StateName.REOPENED, null)).isEmpty();
    }

    @Test
    void hidesEarlyFactsUntilTheInterviewIsCreated() {
        InterviewStory story = InterviewStory.in(organisation);

        store(List.of(story.video("q1", 1), story.analyzed(1, 1, 40.0)));

        assertThat(find(story)).isEmpty();
        assertThat(page(query(SortKey.CREATED, true, 10)).lines()).isEmpty();
        store(List.of(story.created()));
        assertThat(find(story)).isPresent();
        assertThat(page(query(SortKey.CREATED, true, 10)).lines())
                .extracting(ReportSummary::state)
                .containsExactly(StateName.ANALYZED);
    }

    @Test
    void neverGoesBackToAnEarlierOutcome() {
        InterviewStory story = InterviewStory.in(organisation);
        store(List.of(story.created(), story.transcript("q1", 1, 2)));

        store(List.of(story.transcriptionFailed("q1", 1, 1)));

        assertThat(find(story)).isEqualTo(Report.of(List.of(story.created(), story.transcript("q1", 1, 2))));
    }

    @Test
    void showsNothingToOtherOrganisations() {
        InterviewStory story = InterviewStory.in(organisation);
        store(story.whole());

        assertThat(reports()
                        .find(organisation + "-other", story.interview())
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
        assertThat(reports()
                        .page(new ReportQuery(
                                organisation + "-other", null, null, List.of(), SortKey.CREATED, true, 10, none()))
                        .await()
                        .atMost(PATIENCE)
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED,true,LAST",
        "CREATED,false,LAST",
        "SUBMITTED,true,LAST",
        "SUBMITTED,false,LAST",
        "SCORE,true,LAST",
        "SCORE,false,LAST",
        "SCORE,true,MIXED",
        "SCORE,false,MIXED"
    })
    void walksAllPagesInOrderWithoutLossOrRepetition(SortKey sort, boolean descending, IncompleteScores incomplete) {
        store(mixed(25));
        ReportQuery query = scores(sort, descending, incomplete, 4);

        List<ReportSummary> walked = new ArrayList<>();
        ReportPage page = page(query);
        while (page.more()) {
            walked.addAll(page.lines());
            page = page(query.after(ReportQuery.Mark.of(page.lines().getLast(), sort)));
        }
        walked.addAll(page.lines());

        assertThat(walked)
                .hasSize(25)
                .isEqualTo(page(scores(sort, descending, incomplete, 100)).lines());
    }

    @ParameterizedTest
    @CsvSource({
        "true,LAST,90.0 40.0 95.0 null",
        "false,LAST,40.0 90.0 null 95.0",
        "true,MIXED,95.0 90.0 40.0 null",
        "false,MIXED,null 40.0 90.0 95.0"
    })
    void putsIncompleteScoresWhereItIsTold(boolean descending, IncompleteScores incomplete, String scores) {
        InterviewStory high = InterviewStory.in(organisation);
        InterviewStory low = InterviewStory.in(organisation);
        InterviewStory partly = InterviewStory.in(organisation);
        store(List.of(high.created(), high.submitted(1, 1, 1, 1), high.analyzed(1, 1, 90.0, 1)));
        store(List.of(low.created(), low.submitted(1, 1, 1, 1), low.analyzed(1, 1, 40.0, 1)));
        store(List.of(partly.created(), partly.submitted(1, 1, 1, 1), partly.analyzed(1, 1, 95.0, 0.33)));
        store(List.of(InterviewStory.in(organisation).created()));

        assertThat(page(scores(SortKey.SCORE, descending, incomplete, 10)).lines())
                .extracting(line -> String.valueOf(line.score().score()))
                .containsExactly(scores.split(" "));
    }

    @Test
    void putsNewInterviewsNeitherTwiceNorInTheWayOfAWalk() {
        store(mixed(6));
        ReportQuery query = query(SortKey.CREATED, true, 3);
        ReportPage first = page(query);

        store(List.of(InterviewStory.in(organisation).at(9_999).created()));

        ReportPage second = page(query.after(ReportQuery.Mark.of(first.lines().getLast(), SortKey.CREATED)));
        assertThat(second.lines()).hasSize(3).doesNotContainAnyElementsOf(first.lines());
    }

    @Test
    void filtersByStatePositionAndBeginningsOfNames() {
        InterviewStory ada = InterviewStory.in(organisation).named("Ada King-Lovelace");
        InterviewStory grace = InterviewStory.in(organisation).named("Grace Hopper");
        store(ada.whole());
        store(List.of(grace.created()));

        assertThat(found(StateName.INVITED, null)).containsExactly(grace.interview());
        assertThat(found(null, ada.position())).containsExactly(ada.interview());
        assertThat(found(null, null, "lovel")).containsExactly(ada.interview());
        assertThat(found(null, null, "k", "ad")).containsExactly(ada.interview());
        assertThat(found(null, null, "ada", "grace")).isEmpty();
        assertThat(found(StateName.ANALYZED, ada.position(), "ada")).containsExactly(ada.interview());
    }

    @Test
    void countsTheInterviewsOfEachPositionWhateverTheOrderAndHowOftenFactsCome() {
        UUID position = UUID.randomUUID();
        List<Fact> facts = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            InterviewStory story = InterviewStory.in(organisation);
            facts.addAll((n < 6 ? story.forPosition(position) : story).whole());
        }
        InterviewStory unknown = InterviewStory.in(organisation);
        facts.add(unknown.video("q1", 1));
        facts.addAll(facts.subList(0, 40));
        Collections.shuffle(facts, new Random(11));

        for (int from = 0; from < facts.size(); from += 9) {
            store(facts.subList(from, Math.min(from + 9, facts.size())));
        }

        assertThat(positions()).extracting(Position::interviews).containsExactlyInAnyOrder(6L, 1L, 1L);
        assertThat(positions()).contains(new Position(position, "Engineer", 6));
    }

    private List<Position> positions() {
        return reports().positions(organisation).await().atMost(PATIENCE);
    }

    private List<Fact> mixed(int count) {
        List<Fact> facts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            InterviewStory story = InterviewStory.in(organisation).at(n / 3);
            facts.add(story.created());
            if (n % 2 == 0) {
                facts.addAll(List.of(
                        story.submitted(1, 1, 2, 1),
                        story.analyzed(1, 1, n % 4 == 0 ? n * 1.1 : null, n % 8 == 0 ? 1 : 0.5)));
            }
        }
        return facts;
    }

    private List<UUID> found(StateName state, UUID position, String... words) {
        return page(new ReportQuery(organisation, state, position, List.of(words), SortKey.CREATED, true, 10, none()))
                .lines()
                .stream()
                .map(ReportSummary::interviewId)
                .toList();
    }

    private ReportQuery query(SortKey sort, boolean descending, int limit) {
        return new ReportQuery(organisation, null, null, List.of(), sort, descending, limit, none());
    }

    private ReportQuery scores(SortKey sort, boolean descending, IncompleteScores incomplete, int limit) {
        return new ReportQuery(organisation, ReportFilter.ALL, sort, descending, incomplete, limit, none());
    }

    private static Optional<ReportQuery.Mark> none() {
        return Optional.empty();
    }

    private ReportSummary line(InterviewStory story) {
        return page(query(SortKey.CREATED, true, 100)).lines().stream()
                .filter(line -> line.interviewId().equals(story.interview()))
                .findFirst()
                .orElseThrow();
    }

    private void store(List<? extends Fact> facts) {
        projection().store(facts).await().atMost(PATIENCE);
    }

    private Optional<Report> find(InterviewStory story) {
        return reports().find(story.organisation(), story.interview()).await().atMost(PATIENCE);
    }

    private ReportPage page(ReportQuery query) {
        return reports().page(query).await().atMost(PATIENCE);
    }
}
