package dev.hirenow.local.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.hirenow.local.process.LauncherFailure;

/**
 * The options of {@code ./hirenow bench}.
 *
 * @param scenarios in order; all of them if none was named
 * @param warmUp interviews that run before the measurement, because a JVM is slower at first
 * @param peer folder of the other system to compare with; empty for none
 */
record BenchOptions(List<String> scenarios, Scenario.Sizes sizes, int warmUp, Optional<Path> peer) {
    private static final Scenario.Sizes USUAL = new Scenario.Sizes(40, 40, 5, 3_000, 20_000);
    private static final long MILLIS = 1_000;

    static BenchOptions of(List<String> words, Collection<String> known) {
        List<String> scenarios = new ArrayList<>();
        Scenario.Sizes sizes = USUAL;
        int warmUp = USUAL.interviews();
        Optional<Path> peer = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (known.contains(word)) {
                scenarios.add(word);
            } else if (word.equals("--peer") && i + 1 < words.size()) {
                peer = Optional.of(Path.of(words.get(++i)));
            } else if (word.equals("--warm-up") && i + 1 < words.size()) {
                warmUp = number(word, words.get(++i));
            } else if (word.startsWith("--") && i + 1 < words.size()) {
                sizes = with(sizes, word, number(word, words.get(++i)));
            } else {
                throw new LauncherFailure(
                        "'" + word + "' is not a scenario; the scenarios are queue, " + String.join(", ", known));
            }
        }
        return new BenchOptions(scenarios.isEmpty() ? List.copyOf(known) : scenarios, sizes, warmUp, peer);
    }

    /** The warm-up: the same questions, and providers with the same latency. */
    Scenario.Sizes sizesOfWarmUp() {
        return with(with(sizes, "--interviews", warmUp), "--at-once", Math.min(warmUp, sizes.atOnce()));
    }

    private static Scenario.Sizes with(Scenario.Sizes sizes, String option, int value) {
        return switch (option) {
            case "--interviews" ->
                new Scenario.Sizes(value, sizes.atOnce(), sizes.questions(), sizes.deepgramMs(), sizes.geminiMs());
            case "--at-once" ->
                new Scenario.Sizes(sizes.interviews(), value, sizes.questions(), sizes.deepgramMs(), sizes.geminiMs());
            case "--questions" ->
                new Scenario.Sizes(sizes.interviews(), sizes.atOnce(), value, sizes.deepgramMs(), sizes.geminiMs());
            case "--deepgram-seconds" ->
                new Scenario.Sizes(
                        sizes.interviews(), sizes.atOnce(), sizes.questions(), value * MILLIS, sizes.geminiMs());
            case "--gemini-seconds" ->
                new Scenario.Sizes(
                        sizes.interviews(), sizes.atOnce(), sizes.questions(), sizes.deepgramMs(), value * MILLIS);
            default -> throw new LauncherFailure("unknown option " + option + "; see ./hirenow help");
        };
    }

    private static int number(String option, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The error is reported below.
        }
        throw new LauncherFailure("'" + value + "' is not a valid value for " + option);
    }
}
