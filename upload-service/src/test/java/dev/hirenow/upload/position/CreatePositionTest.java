package dev.hirenow.upload.position;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.language.RecognisedLanguages;
import dev.hirenow.common.scoring.ModelThroughput;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.interview.InterviewFixtures;
import dev.hirenow.upload.position.CreatePosition.Outcome;
import dev.hirenow.upload.position.PositionDraft.CriterionDraft;
import dev.hirenow.upload.position.PositionDraft.QuestionDraft;

import static org.assertj.core.api.Assertions.assertThat;

class CreatePositionTest {

    private static final Map<String, String> ANCHORS =
            Map.of("1", "Names nothing.", "3", "Names one thing.", "5", "Names many things.");

    @Test
    void fillsInWhatIsLeftOut() {
        Position position = stored(draft(new QuestionDraft("Why?", null, null, null)));

        assertThat(position.language()).isEqualTo("en");
        assertThat(position.questions()).singleElement().satisfies(question -> {
            assertThat(question.maxSeconds()).isEqualTo(180);
            assertThat(question.rubric()).isEqualTo(DefaultRubric.rubric());
        });
    }

    @Test
    void namesARubricByItsContent() {
        Position one = stored(draft(question("Whether it is clear.")));
        Position same = stored(draft(question("Whether it is clear.")));
        Position other = stored(draft(question("Whether it is clearer.")));

        assertThat(version(same)).isEqualTo(version(one)).isNotEqualTo(version(other));
    }

    @Test
    void findsEveryFlawAtOnce() {
        QuestionDraft flawed = new QuestionDraft(
                "", -1, null, List.of(new CriterionDraft("a b", "n", "d", 11, Map.of("1", "poor", "9", "what"))));

        assertThat(flaws(new PositionDraft(null, "not a language", List.of(flawed))))
                .extracting(Flaw::field)
                .contains(
                        "title",
                        "language",
                        "questions[0].text",
                        "questions[0].maxSeconds",
                        "questions[0].rubric.criteria[0].id",
                        "questions[0].rubric.criteria[0].weight",
                        "questions[0].rubric.criteria[0].anchors.9",
                        "questions[0].rubric.criteria[0].anchors");
    }

    @Test
    void refusesAnswersTooLongForOneModelCall() {
        QuestionDraft longOne = new QuestionDraft("Why?", 1_800, null, null);

        assertThat(flaws(new PositionDraft("T", null, Collections.nCopies(20, longOne))))
                .singleElement()
                .extracting(Flaw::field)
                .isEqualTo("questions");
    }

    // 20 questions of 8 criteria need 48,000 tokens after the thoughts: no model writes them within the
    // longest call.
    @Test
    void refusesMoreCriteriaThanAModelRatesWithinTheLongestCall() {
        List<CriterionDraft> eight =
                List.of("Plans", "Tests", "Costs", "Tools", "Risks", "Terms", "Roles", "Goals").stream()
                        .map(name -> new CriterionDraft(null, name, "Tells how " + name + " came about.", 1, ANCHORS))
                        .toList();
        QuestionDraft question = new QuestionDraft("Why?", null, null, eight);

        assertThat(flaws(new PositionDraft("T", null, Collections.nCopies(20, question))))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.reason()).contains("48000 to write (31616 allowed)"));
        assertThat(stored(new PositionDraft("T", null, Collections.nCopies(13, question)))
                        .questions())
                .hasSize(13);
    }

    @Test
    void takesTwentyQuestionsWithTheUsualRubric() {
        QuestionDraft usual = new QuestionDraft("Why?", null, null, null);

        assertThat(stored(new PositionDraft("T", null, Collections.nCopies(20, usual)))
                        .questions())
                .hasSize(20);
    }

    @Test
    void refusesAPositionWithoutQuestions() {
        assertThat(flaws(new PositionDraft("T", null, List.of())))
                .extracting(Flaw::field)
                .containsExactly("questions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-ZA", "nb", "de-AT", "multi", "cy"})
    void takesALanguageThatCanBeRecognised(String language) {
        assertThat(stored(inLanguage(language)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "english", "tlh", "eo-FR"})
    void refusesALanguageThatTheProviderWouldRefuseAfterTheAnswer(String language) {
        assertThat(flaws(inLanguage(language))).extracting(Flaw::field).containsExactly("language");
    }

    @Test
    void takesEveryLanguageForAModelThatIsNotListed() {
        assertThat(create(inLanguage("tlh"), "our-own-model")).isInstanceOf(Outcome.Stored.class);
    }

    private static PositionDraft inLanguage(String language) {
        return new PositionDraft("Engineer", language, List.of(new QuestionDraft("Why?", null, null, null)));
    }

    private static PositionDraft draft(QuestionDraft question) {
        return new PositionDraft("Engineer", null, List.of(question));
    }

    private static QuestionDraft question(String description) {
        return new QuestionDraft(
                "Why?", null, null, List.of(new CriterionDraft(null, "Clarity", description, 1, ANCHORS)));
    }

    private static String version(Position position) {
        return position.questions().getFirst().rubric().version();
    }

    private static Position stored(PositionDraft draft) {
        Outcome.Stored stored = (Outcome.Stored) create(draft);
        return ((CreationResult.Created<Position>) stored.creation()).thing();
    }

    private static List<Flaw> flaws(PositionDraft draft) {
        return ((Outcome.Refused) create(draft)).flaws();
    }

    private static Outcome create(PositionDraft draft) {
        return create(draft, "nova-3");
    }

    private static Outcome create(PositionDraft draft, String model) {
        ModelThroughput throughput = new ModelThroughput(200, Duration.ofMinutes(4));
        PositionLimits rules = new PositionLimits(
                20,
                1_800,
                180,
                10,
                2,
                new ModelCallBudget(100_000, 48_000, 180, throughput),
                RecognisedLanguages.of(model, List.of("cy")));
        return new CreatePosition(new InMemoryPositions(), rules)
                .create(new CreatePosition.Command(
                        UuidV7Generator.next(), "acme", draft, Optional.empty(), InterviewFixtures.NOW))
                .await()
                .indefinitely();
    }
}
