package dev.hirenow.results.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.hirenow.common.scoring.Formula;
import dev.hirenow.results.report.ReviewSummary;

/**
 * All review entries of an interview.
 *
 * @param entries oldest first
 */
public record ReviewHistory(List<ReviewEntry> entries) {

    /** A review without entries. */
    public static final ReviewHistory EMPTY = new ReviewHistory(List.of());

    /** Sorts the entries. */
    public ReviewHistory {
        entries = entries.stream()
                .sorted(Comparator.comparingInt(ReviewEntry::number))
                .toList();
    }

    /** Grows with each entry. */
    public int version() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    /** All decisions, oldest first. */
    public List<ReviewEntry.Decision> decisions() {
        return only(ReviewEntry.Decision.class);
    }

    /** The current decision, which is the latest. */
    public Optional<ReviewEntry.Decision> decision() {
        return decisions().reversed().stream().findFirst();
    }

    /** All overrides, oldest first. */
    public List<ReviewEntry.Override> overrides() {
        return only(ReviewEntry.Override.class);
    }

    /** All notes, oldest first. */
    public List<ReviewEntry.Note> notes() {
        return only(ReviewEntry.Note.class);
    }

    /** Each reviewer's latest scorecard, in the order in which they first rated. */
    public List<ReviewEntry.Scorecard> scorecards() {
        Map<String, ReviewEntry.Scorecard> latest = new LinkedHashMap<>();
        only(ReviewEntry.Scorecard.class).forEach(card -> latest.put(card.by().subject(), card));
        return List.copyOf(latest.values());
    }

    /** The reviewer's latest scorecard. */
    public Optional<ReviewEntry.Scorecard> scorecardOf(ReviewAuthor person) {
        return scorecards().stream()
                .filter(card -> card.by().subject().equals(person.subject()))
                .findFirst();
    }

    /** Summary for the list. Counts only scorecards of the latest submission that a reviewer rated. */
    public ReviewSummary opinion() {
        List<ReviewEntry.Scorecard> all = scorecards();
        int submission =
                all.stream().mapToInt(ReviewEntry.Scorecard::submission).max().orElse(0);
        List<ReviewEntry.Scorecard> current =
                all.stream().filter(card -> card.submission() == submission).toList();
        OptionalDouble mean = current.stream()
                .flatMap(card -> Optional.ofNullable(card.totals().score()).stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return new ReviewSummary(
                decision().map(ReviewEntry.Decision::verdict).orElse(null),
                mean.isPresent() ? Formula.score(mean.getAsDouble()) : null,
                current.size(),
                Math.max(submission, decided()));
    }

    private int decided() {
        return decisions().stream()
                .mapToInt(decision -> decision.basis().submission())
                .max()
                .orElse(0);
    }

    private <E extends ReviewEntry> List<E> only(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
