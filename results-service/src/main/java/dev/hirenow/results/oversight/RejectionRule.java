package dev.hirenow.results.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody must have watched of an interview before rejecting the candidate.
 *
 * @param seconds of different parts of the recordings in all; 0 for none
 * @param eachAnswer whether a part of each recorded answer
 */
public record RejectionRule(int seconds, boolean eachAnswer) {

    private static final int MILLIS = 1_000;

    /** Whether it demands anything. */
    public boolean demands() {
        return seconds > 0 || eachAnswer;
    }

    /**
     * What is missing.
     *
     * @param watchedSeconds seconds of different parts that were watched, rounded down
     * @param unwatched ids of recorded answers of which nothing was watched; empty unless each is demanded
     */
    public record Shortfall(int watchedSeconds, Set<String> unwatched) {}

    /**
     * What the person has still to watch; empty if nothing.
     *
     * @param entries the interview's ledger
     * @param subject the person's {@code sub}
     * @param recorded ids of the questions with a recording
     */
    public Optional<Shortfall> missing(List<OversightEntry> entries, String subject, Set<String> recorded) {
        List<Viewing> watched = entries.stream()
                .filter(entry -> entry.by().subject().equals(subject))
                .map(OversightEntry::viewing)
                .filter(viewing -> viewing.kind() == Viewing.Kind.WATCHED)
                .toList();
        Map<String, Long> millis = recorded.stream()
                .collect(Collectors.toMap(question -> question, question -> watched(watched, question)));
        Set<String> unwatched = eachAnswer
                ? millis.entrySet().stream()
                        .filter(answer -> answer.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())
                : Set.of();
        int watchedSeconds =
                (int) (millis.values().stream().mapToLong(Long::longValue).sum() / MILLIS);
        return watchedSeconds >= seconds && unwatched.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shortfall(watchedSeconds, unwatched));
    }

    // What was watched twice counts once.
    private static long watched(List<Viewing> watched, String question) {
        List<Viewing> parts = watched.stream()
                .filter(part -> question.equals(part.questionId()) && part.fromMs() != null && part.toMs() != null)
                .sorted(Comparator.comparing(Viewing::fromMs))
                .toList();
        long millis = 0;
        int end = 0;
        for (Viewing part : parts) {
            Integer from = part.fromMs();
            Integer to = part.toMs();
            if (from != null && to != null && to > end) {
                millis += to - Math.max(from, end);
                end = to;
            }
        }
        return millis;
    }
}
