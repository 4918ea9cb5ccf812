package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Word;

/**
 * Withholds answers from the model that cannot be scored by their words. None of the reasons means a score of 0: a
 * broken microphone is not a bad answer.
 */
final class AssessabilityCheck {

    static final String TRANSCRIPTION_FAILED = "TRANSCRIPTION_FAILED";
    static final String NO_SPEECH = "NO_SPEECH";
    static final String NO_AUDIO = "NO_AUDIO";
    static final String WRONG_LANGUAGE = "WRONG_LANGUAGE";
    static final String POOR_TRANSCRIPT = "POOR_TRANSCRIPT";
    static final String TOO_FEW_WORDS = "TOO_FEW_WORDS";
    static final String CUT_RECORDING = "CUT_RECORDING";

    // Recorders stop slightly before or after their limit.
    private static final long LIMIT_TOLERANCE_MS = 2_000;

    private AssessabilityCheck() {}

    static @Nullable String obstacle(SpokenAnswer answer, ScoringThresholds thresholds) {
        if (answer.failure() != null) {
            return TRANSCRIPTION_FAILED;
        }
        long spoken = answer.words().stream()
                .filter(word -> !WordTokenizer.of(word.text()).isEmpty())
                .count();
        if (spoken == 0) {
            return AudioLossCheck.most(answer) ? NO_AUDIO : NO_SPEECH;
        }
        // Speech in another language is transcribed as nonsense with low confidence; this check comes first
        // and names the cause.
        if (SpokenLanguageCheck.differs(answer, thresholds.otherLanguage())) {
            return WRONG_LANGUAGE;
        }
        double mean =
                answer.words().stream().mapToDouble(Word::confidence).average().orElse(0);
        if (mean < thresholds.meanConfidence()) {
            return POOR_TRANSCRIPT;
        }
        if (spoken < thresholds.fewestWords()) {
            return TOO_FEW_WORDS;
        }
        long marginMs = thresholds.cutMarginMs();
        return marginMs > 0 && (cut(answer, marginMs) || AudioLossCheck.duringSpeech(answer)) ? CUT_RECORDING : null;
    }

    private static boolean cut(SpokenAnswer answer, long marginMs) {
        List<Word> words = answer.words();
        long limitMs = answer.question().maxSeconds() * 1_000L;
        long soundEndMs = AudioLossCheck.endMs(answer);
        return soundEndMs > 0
                && soundEndMs < limitMs - LIMIT_TOLERANCE_MS
                && words.getLast().endMs() > soundEndMs - marginMs
                && !SentenceSplitter.ends(words.getLast());
    }
}
