package dev.hirenow.results.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.hirenow.common.scoring.Formula;
import dev.hirenow.results.report.Opinion;

/**
 * All that people wrote about an interview.
 *
 * @param entries oldest first
 */
public record Review(List<Entry> entries) {

    /** Nobody has written anything. */
    public static final Review EMPTY = new Review(List.of());

    /** Puts the entries in order. */
    public Review {
        entries =
                entries.stream().sorted(Comparator.comparingInt(Entry::number)).toList();
    }

    /** Grows with each entry. */
    public int version() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    /** All decisions, oldest first. */
    public List<Entry.Decision> decisions() {
        return only(Entry.Decision.class);
    }

    /** The decision that counts. */
    public Optional<Entry.Decision> decision() {
        return decisions().reversed().stream().findFirst();
    }

    /** All overrides that were ever made, oldest first. */
    public List<Entry.Override> overrides() {
        return only(Entry.Override.class);
    }

    /** The overrides that count for the scores of this submission, one for each criterion. */
    public List<Entry.Override> overridesOf(int submission) {
        Map<String, Entry.Override> latest = new LinkedHashMap<>();
        overrides().stream()
                .filter(override -> override.submission() == submission)
                .forEach(override -> latest.put(
                        override.rating().questionId() + "/" + override.rating().criterionId(), override));
        return List.copyOf(latest.values());
    }

    /** All notes, oldest first. */
    public List<Entry.Note> notes() {
        return only(Entry.Note.class);
    }

    /** Each person's scorecard as it is now, in the order in which people first rated. */
    public List<Entry.Scorecard> scorecards() {
        Map<String, Entry.Scorecard> latest = new LinkedHashMap<>();
        only(Entry.Scorecard.class).forEach(card -> latest.put(card.by().subject(), card));
        return List.copyOf(latest.values());
    }

    /** This person's scorecard as it is now. */
    public Optional<Entry.Scorecard> scorecardOf(Person person) {
        return scorecards().stream()
                .filter(card -> card.by().subject().equals(person.subject()))
                .findFirst();
    }

    /** What a list shows. Of scorecards only those of the latest submission that anybody rated count. */
    public Opinion opinion() {
        List<Entry.Scorecard> all = scorecards();
        int submission =
                all.stream().mapToInt(Entry.Scorecard::submission).max().orElse(0);
        List<Entry.Scorecard> current =
                all.stream().filter(card -> card.submission() == submission).toList();
        OptionalDouble mean = current.stream()
                .flatMap(card -> Optional.ofNullable(card.totals().score()).stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return new Opinion(
                decision().map(Entry.Decision::verdict).orElse(null),
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

    private <E extends Entry> List<E> only(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
