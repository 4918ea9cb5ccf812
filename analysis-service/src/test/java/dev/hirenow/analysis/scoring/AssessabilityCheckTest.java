package dev.hirenow.analysis.scoring;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class AssessabilityCheckTest {

    private static final ScoringThresholds THRESHOLDS = new ScoringThresholds(0.4, 0.6, 3, 100);
    private static final String ENGLISH = "I led the team and we moved all of the orders to the new system in May.";
    private static final String GERMAN =
            "Ich habe das Team geleitet und wir haben die Bestellungen auf das neue System umgestellt.";
    private static final String RUSSIAN = "Я чинил крышу и потом мы все вместе строили новый дом за городом летом.";

    @Test
    void letsAnOrdinaryAnswerThrough() {
        assertThat(obstacle(ENGLISH, "en-GB", "en")).isNull();
    }

    @Test
    void stopsSilence() {
        assertThat(obstacle("", "en", "en")).isEqualTo("NO_SPEECH");
        assertThat(obstacle("… -", "en", "en")).isEqualTo("NO_SPEECH");
    }

    @Test
    void stopsAnAnswerOfTooFewWords() {
        assertThat(obstacle("No idea.", "en", "en")).isEqualTo("TOO_FEW_WORDS");
        assertThat(obstacle("We chose Kafka.", "en", "en")).isNull();
    }

    @Test
    void countsWordsAsTheSettingSays() {
        SpokenAnswer answer = spoken(ENGLISH, "en", "en", 60_000);

        assertThat(answer.obstacle(new ScoringThresholds(0.4, 0.6, 100, 0))).isEqualTo("TOO_FEW_WORDS");
        assertThat(answer.obstacle(new ScoringThresholds(0.95, 0.6, 0, 0))).isEqualTo("POOR_TRANSCRIPT");
    }

    @ParameterizedTest
    @CsvSource({"en, de", "en-US, de-CH", "fr, en"})
    void stopsWhatTheProviderHeardInAnotherLanguage(String expected, String heard) {
        assertThat(obstacle(ENGLISH, expected, heard)).isEqualTo("WRONG_LANGUAGE");
    }

    @Test
    void stopsAnotherLanguageThatNobodyNamed() {
        assertThat(obstacle(GERMAN, "en", "en")).isEqualTo("WRONG_LANGUAGE");
        assertThat(obstacle(GERMAN, "de", "de")).isNull();
        assertThat(obstacle(ENGLISH, "de", "de")).isEqualTo("WRONG_LANGUAGE");
        assertThat(obstacle(RUSSIAN, "en", "en")).isEqualTo("WRONG_LANGUAGE");
    }

    @Test
    void tellsAnotherLanguageFromWhereTheSettingsSay() {
        SpokenAnswer answer = spoken(GERMAN, "en", "en", 60_000);

        assertThat(answer.obstacle(with(new SpokenLanguageThresholds(12, 0.08, 0.25, 0.6))))
                .isEqualTo("WRONG_LANGUAGE");
        assertThat(answer.obstacle(with(new SpokenLanguageThresholds(100, 0.08, 0.25, 0.6))))
                .isNull();
        assertThat(answer.obstacle(with(new SpokenLanguageThresholds(12, 0.08, 0.95, 0.6))))
                .isNull();
        SpokenAnswer mixed = spoken(GERMAN + " And so on.", "en", "en", 60_000);
        assertThat(mixed.obstacle(with(new SpokenLanguageThresholds(12, 0.08, 0.25, 0.6))))
                .isNull();
        assertThat(mixed.obstacle(with(new SpokenLanguageThresholds(12, 0.5, 0.25, 0.6))))
                .isEqualTo("WRONG_LANGUAGE");
        assertThat(spoken(RUSSIAN, "en", "en", 60_000).obstacle(with(new SpokenLanguageThresholds(12, 0.08, 0.25, 1))))
                .isNull();
    }

    @Test
    void tellsAnotherLanguageAsBeforeInAnAnalysisThatKeptNoThresholdsForIt() {
        byte[] kept = "{\"coverage\":0.6,\"cutMarginMs\":100,\"fewestWords\":3,\"meanConfidence\":0.4}"
                .getBytes(StandardCharsets.UTF_8);

        ScoringThresholds thresholds = CanonicalJson.read(kept, ScoringThresholds.class);

        assertThat(spoken(GERMAN, "en", "en", 60_000).obstacle(thresholds)).isEqualTo("WRONG_LANGUAGE");
        assertThat(spoken(ENGLISH, "en", "en", 60_000).obstacle(thresholds)).isNull();
    }

    @Test
    void allowsForeignWordsAndShortAnswers() {
        assertThat(obstacle("The Weltanschauung of the team was to learn and not to blame anybody for it.", "en", "en"))
                .isNull();
        assertThat(obstacle("Guten Tag zusammen, ja.", "en", "en")).isNull();
    }

    @Test
    void allowsWhatIsSaidInManyLanguagesWhereThatIsAsked() {
        assertThat(obstacle(GERMAN, "multi", "multi")).isNull();
    }

    @Test
    void stopsARecordingThatBreaksOffWithinASentence() {
        String half = "I led the team and then we";
        long end = FactFixtures.words(half).getLast().endMs();

        assertThat(spoken(half, "en", "en", end + 50).obstacle(THRESHOLDS)).isEqualTo("CUT_RECORDING");
        assertThat(spoken(half, "en", "en", end + 1_000).obstacle(THRESHOLDS)).isNull();
        assertThat(spoken(half + ".", "en", "en", end + 50).obstacle(THRESHOLDS))
                .isNull();
        assertThat(spoken(half, "en", "en", end + 50).obstacle(new ScoringThresholds(0.4, 0.6, 3, 0)))
                .isNull();
    }

    @Test
    void doesNotBlameSomebodyWhoseTimeIsUp() {
        List<Word> words = List.of(
                new Word("and", 0, 1_000, 0.9),
                new Word("so", 1_000, 2_000, 0.9),
                new Word("then", 118_000, 119_990, 0.9));

        assertThat(new SpokenAnswer(FactFixtures.question("q1"), 1, "en", null, words, "en", 120_000)
                        .obstacle(THRESHOLDS))
                .isNull();
    }

    @Test
    void stopsSoundThatIsLostWhileSomebodySpeaks() {
        MissingPart middle = new MissingPart(MissingKind.SOUND, 2_000, 3_000, true);
        MissingPart end = new MissingPart(MissingKind.END, 60_000, 300, true);

        assertThat(lacking(ENGLISH, middle).obstacle(THRESHOLDS)).isEqualTo("CUT_RECORDING");
        assertThat(lacking(ENGLISH, end).obstacle(THRESHOLDS)).isEqualTo("CUT_RECORDING");
        assertThat(lacking(ENGLISH, middle).obstacle(new ScoringThresholds(0.4, 0.6, 3, 0)))
                .isNull();
    }

    @Test
    void letsThroughWhereNothingWasLostButSilence() {
        assertThat(lacking(ENGLISH, new MissingPart(MissingKind.SOUND, 50_000, 10_000, false))
                        .obstacle(THRESHOLDS))
                .isNull();
        assertThat(lacking(ENGLISH, new MissingPart(MissingKind.RECORDING, 500, 600, true))
                        .obstacle(THRESHOLDS))
                .isNull();
    }

    @Test
    void looksAtTheEndOfTheSoundWhereThePictureGoesOn() {
        String half = "I led the team and then we";
        long end = FactFixtures.words(half).getLast().endMs();

        assertThat(lacking(half, new MissingPart(MissingKind.SOUND, end + 50, 60_000 - end - 50, false))
                        .obstacle(THRESHOLDS))
                .isEqualTo("CUT_RECORDING");
    }

    @Test
    void namesARecordingWithoutSound() {
        assertThat(lacking("", new MissingPart(MissingKind.SOUND, 0, 60_000, false))
                        .obstacle(THRESHOLDS))
                .isEqualTo("NO_AUDIO");
        assertThat(lacking("", new MissingPart(MissingKind.SOUND, 30_000, 30_000, false))
                        .obstacle(THRESHOLDS))
                .isEqualTo("NO_SPEECH");
    }

    private static SpokenAnswer lacking(String text, MissingPart part) {
        return new SpokenAnswer(
                FactFixtures.question("q1"), 1, "en", null, FactFixtures.words(text), "en", 60_000, List.of(part));
    }

    @Test
    void namesATranscriptionThatFailed() {
        assertThat(new SpokenAnswer(FactFixtures.question("q1"), 1, "", "CORRUPT_RECORDING", List.of(), "en", 0)
                        .obstacle(THRESHOLDS))
                .isEqualTo("TRANSCRIPTION_FAILED");
    }

    private static ScoringThresholds with(SpokenLanguageThresholds language) {
        return new ScoringThresholds(0.4, 0.6, 3, 100, language);
    }

    private static String obstacle(String text, String expected, String heard) {
        return spoken(text, expected, heard, 60_000).obstacle(THRESHOLDS);
    }

    private static SpokenAnswer spoken(String text, String expected, String heard, long durationMs) {
        return new SpokenAnswer(
                FactFixtures.question("q1"), 1, heard, null, FactFixtures.words(text), expected, durationMs);
    }
}
