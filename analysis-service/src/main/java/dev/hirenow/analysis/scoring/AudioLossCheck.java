package dev.hirenow.analysis.scoring;

import java.util.List;

import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;

/** Finds sound that a recording lacks. It is not silence: the candidate may have spoken there. */
final class AudioLossCheck {

    private static final double MOST = 0.9;
    // A shorter gap loses a word at most, which the transcript shows.
    private static final long LONG_HOLE_MS = 1_000;
    private static final long TOLERANCE_MS = 200;

    private AudioLossCheck() {}

    /** Whether most of the sound is missing. */
    static boolean most(SpokenAnswer answer) {
        long lost = parts(answer).stream().mapToLong(MissingPart::lengthMs).sum();
        return answer.durationMs() > 0 && lost >= MOST * answer.durationMs();
    }

    /** Whether the sound stops for a second or more, or ends, while somebody speaks. */
    static boolean duringSpeech(SpokenAnswer answer) {
        return known(answer).stream()
                .filter(MissingPart::duringSpeech)
                .anyMatch(part -> part.kind() == MissingKind.END || part.lengthMs() >= LONG_HOLE_MS);
    }

    /** When the sound ends, in milliseconds; it may end before the picture. 0 if unknown. */
    static long endMs(SpokenAnswer answer) {
        return parts(answer).stream()
                .filter(part -> part.atMs() + part.lengthMs() >= answer.durationMs() - TOLERANCE_MS)
                .mapToLong(MissingPart::atMs)
                .min()
                .orElse(answer.durationMs());
    }

    private static List<MissingPart> parts(SpokenAnswer answer) {
        return known(answer).stream()
                .filter(part -> part.kind() == MissingKind.SOUND || part.kind() == MissingKind.RECORDING)
                .toList();
    }

    private static List<MissingPart> known(SpokenAnswer answer) {
        List<MissingPart> missing = answer.missing();
        return missing == null ? List.of() : missing;
    }
}
