package dev.hirenow.sandbox.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import edu.cmu.sphinx.api.Configuration;
import edu.cmu.sphinx.api.Context;
import edu.cmu.sphinx.api.SpeechResult;
import edu.cmu.sphinx.recognizer.Recognizer;
import edu.cmu.sphinx.result.Result;
import edu.cmu.sphinx.result.WordResult;
import edu.cmu.sphinx.util.LogMath;
import org.jspecify.annotations.Nullable;

/** Sphinx4 with its English models. Not thread-safe. */
final class SphinxDecoder {

    private static final String MODELS = "resource:/edu/cmu/sphinx/models/en-us/";
    private static final double MS = 1_000.0;
    private static final double UNSURE = 0.5;
    private static final int SHORTEST_RETRIED = PcmAudio.RATE / 2;

    private final Context context;
    private final Recognizer sphinx;

    private SphinxDecoder(Context context, Recognizer sphinx) {
        this.context = context;
        this.sphinx = sphinx;
    }

    /** Loads the models, which takes seconds and most of the memory. */
    static SphinxDecoder load() throws IOException {
        Configuration models = new Configuration();
        models.setAcousticModelPath(MODELS + "en-us");
        models.setDictionaryPath(MODELS + "cmudict-en-us.dict");
        models.setLanguageModelPath(MODELS + "en-us.lm.bin");
        String beams = Objects.requireNonNull(SphinxDecoder.class.getResource("ear.config.xml"), "ear.config.xml")
                .toString();
        Context context = new Context(beams, models);
        Recognizer sphinx = context.getInstance(Recognizer.class);
        sphinx.allocate();
        return new SphinxDecoder(context, sphinx);
    }

    /**
     * The words of the whole recording in order; empty if there are only pauses and noise. An interrupt stops it
     * within about a second of audio; afterwards it can be used again.
     */
    List<RawWord> recognise(PcmAudio sound) throws InterruptedException {
        List<RawWord> words = new ArrayList<>();
        for (PcmAudio.Span span : SpeechSegmenter.speech(sound)) {
            words.addAll(recognise(sound, span));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return words;
    }

    private List<RawWord> recognise(PcmAudio sound, PcmAudio.Span span) {
        context.setSpeechSource(new InterruptibleSound(sound.littleEndian(span)));
        List<RawWord> words = new ArrayList<>();
        boolean lost = false;
        for (Result result = next(); result != null; result = next()) {
            // With narrow beams, the search can reach a dead end and lose all words.
            lost |= result.getBestToken() == null;
            if (!lost) {
                words.addAll(spoken(result, span.startSeconds()));
            }
        }
        boolean again = lost
                && span.length() > SHORTEST_RETRIED
                && !Thread.currentThread().isInterrupted();
        return again ? recogniseHalves(sound, span) : words;
    }

    private List<RawWord> recogniseHalves(PcmAudio sound, PcmAudio.Span span) {
        int middle = SpeechSegmenter.quietestPlace(sound, span);
        List<RawWord> words = new ArrayList<>(recognise(sound, new PcmAudio.Span(span.from(), middle)));
        words.addAll(recognise(sound, new PcmAudio.Span(middle, span.to())));
        return words;
    }

    private @Nullable Result next() {
        return sphinx.recognize();
    }

    private static List<RawWord> spoken(Result result, double offset) {
        // A lattice, and with it confidence, needs a complete path, but the recording may stop in the middle
        // of a word.
        boolean ended = result.getBestFinalToken() != null;
        List<WordResult> words = ended ? new SpeechResult(result).getWords() : result.getTimedBestResult(false);
        return words.stream()
                .filter(word -> !word.isFiller())
                .map(word -> spoken(word, offset, ended ? confidence(word) : UNSURE))
                .toList();
    }

    private static RawWord spoken(WordResult word, double offset, double confidence) {
        // "read(2)" is the second pronunciation of "read".
        String text =
                word.getWord().getSpelling().replaceFirst("\\(\\d+\\)$", "").toLowerCase(Locale.ROOT);
        double start = offset + word.getTimeFrame().getStart() / MS;
        return new RawWord(text, start, offset + word.getTimeFrame().getEnd() / MS, confidence);
    }

    private static double confidence(WordResult word) {
        return Math.clamp(LogMath.getLogMath().logToLinear((float) word.getConfidence()), 0.0, 1.0);
    }
}
