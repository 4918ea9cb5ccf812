package dev.hirenow.upload.position;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.facts.Rubric;
import dev.hirenow.upload.position.PositionDraft.CriterionDraft;

import static org.assertj.core.api.Assertions.assertThat;

class RubricCheckTest {

    private static final Map<String, String> ANCHORS =
            Map.of("1", "Names no plant.", "3", "Names what a plant needs.", "5", "Tells how they found out.");
    private static final String DESCRIPTION = "Whether they notice what a plant needs.";

    private final Flaws flaws = new Flaws();

    @Test
    void acceptsWhatTwoRatersCouldMeanTheSameBy() {
        Rubric rubric = check(criterion("Care for plants", DESCRIPTION, ANCHORS));

        assertThat(flaws.all()).isEmpty();
        assertThat(rubric.criteria())
                .singleElement()
                .extracting(each -> each.id())
                .isEqualTo("c1");
    }

    @Test
    void acceptsItsOwnDefault() {
        check(DefaultRubric.rubric().criteria().stream()
                .map(each -> new CriterionDraft(
                        each.id(),
                        each.name(),
                        each.description(),
                        each.weight(),
                        Map.of(
                                "1",
                                each.anchors().get(1),
                                "3",
                                each.anchors().get(3),
                                "5",
                                each.anchors().get(5))))
                .toArray(CriterionDraft[]::new));

        assertThat(flaws.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Overall", "Good answer", "General impression", "Personality", "Sonstiges", "Gesamteindruck"})
    void refusesNamesThatSayNothing(String name) {
        check(criterion(name, DESCRIPTION, ANCHORS));

        assertThat(fields()).containsExactly("criteria[0].name");
        assertThat(flaws.all().getFirst().reason()).contains("too vague");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice handling",
                "Prioritäten bestimmen",
                "Abstimmen im Team",
                "Looks for root causes",
                "Accentuating benefits",
                "Übereinstimmung mit Vorgaben"
            })
    void acceptsNamesThatOnlyHoldSuchAWordWithinAnother(String name) {
        check(criterion(name, DESCRIPTION, ANCHORS));

        assertThat(flaws.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accent",
                "Tone of voice",
                "Body language",
                "Eye contact",
                "Mimik",
                "Their voices",
                "Stimme und Akzent",
                "Good looks",
                "How they look: smiling",
                "Emotional expression",
                "KÖRPERSPRACHE"
            })
    void refusesWhatCannotBeToldFromWords(String name) {
        check(criterion(name, DESCRIPTION, ANCHORS));

        assertThat(fields()).containsExactly("criteria[0].name");
        assertThat(flaws.all().getFirst().reason()).contains("words alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Care for plants",
                "Good care",
                "Plants",
                "Whether the answer is good",
                "How good the general impression of the answer is",
                "Ob die Antwort gut oder schlecht ist"
            })
    void refusesDescriptionsThatDescribeNothing(String description) {
        check(criterion("Care for plants", description, ANCHORS));

        assertThat(fields()).containsExactly("criteria[0].description");
    }

    @Test
    void refusesAnchorsThatDescribeNoBehaviour() {
        check(criterion(
                "Care for plants",
                DESCRIPTION,
                Map.of("1", "Very bad answer.", "3", "ok", "5", "Tells how they found out.")));

        assertThat(fields()).containsExactlyInAnyOrder("criteria[0].anchors.1", "criteria[0].anchors.3");
    }

    @Test
    void refusesTheSameBehaviourForTwoRatings() {
        check(criterion(
                "Care for plants",
                DESCRIPTION,
                Map.of("1", "Names no plant.", "3", "names no plant", "5", "Tells how they found out.")));

        assertThat(fields()).containsExactly("criteria[0].anchors.3");
    }

    @Test
    void refusesTheSameCriterionTwice() {
        check(
                criterion("Care for plants", DESCRIPTION, ANCHORS),
                criterion("care for PLANTS!", "Whether they water enough.", ANCHORS),
                criterion("Water for plants", "whether they notice what a plant needs", ANCHORS));

        assertThat(fields()).containsExactly("criteria[1].name", "criteria[2].description");
    }

    private List<String> fields() {
        return flaws.all().stream().map(Flaw::field).toList();
    }

    private Rubric check(CriterionDraft... drafts) {
        return new RubricCheck(flaws, "criteria").rubric(List.of(drafts));
    }

    private static CriterionDraft criterion(String name, String description, Map<String, String> anchors) {
        return new CriterionDraft(null, name, description, 1, anchors);
    }
}
