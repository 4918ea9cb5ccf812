package dev.hirenow.analysis.scoring;

import java.util.List;

import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;

/** What a recording lacks of the answer's sound. That is no silence: nobody knows what was said there. */
final class LostSound {

    private static final double MOST = 0.9;
    // Shorter holes take a word, which a transcript without it shows.
    private static final long LONG_HOLE_MS = 1_000;
    private static final long TOLERANCE_MS = 200;

    private LostSound() {}

    /** Whether there is hardly any sound at all. */
    static boolean most(SpokenAnswer answer) {
        long lost = parts(answer).stream().mapToLong(MissingPart::lengthMs).sum();
        return answer.durationMs() > 0 && lost >= MOST * answer.durationMs();
    }

    /** Whether the sound stops for long, or ends, while somebody speaks. */
    static boolean duringSpeech(SpokenAnswer answer) {
        return known(answer).stream()
                .filter(MissingPart::duringSpeech)
                .anyMatch(part -> part.kind() == MissingKind.END || part.lengthMs() >= LONG_HOLE_MS);
    }

    /** When the sound ends, in milliseconds, which may be before the picture does; 0 when that is not known. */
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
