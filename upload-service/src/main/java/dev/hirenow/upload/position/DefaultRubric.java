package dev.hirenow.upload.position;

import java.util.List;
import java.util.Map;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Rubric;

/** The rubric for questions without one: it rates what the words of any answer can show. */
public final class DefaultRubric {

    private static final Rubric RUBRIC = VersionedRubricFactory.rubric(List.of(
            criterion(
                    "relevance",
                    "Relevance",
                    "Whether the answer addresses the question that was asked.",
                    3,
                    "Talks about something else, or only repeats the question.",
                    "Addresses the question in part, or drifts away from it.",
                    "Addresses every part of the question directly."),
            criterion(
                    "specificity",
                    "Specificity",
                    "Whether claims are backed by concrete situations, actions, figures or results.",
                    3,
                    "General statements only; no situation, action or result is named.",
                    "Names a situation or action, but leaves its details or result open.",
                    "Describes a concrete situation, the speaker's own actions and a result that could be checked."),
            criterion(
                    "structure",
                    "Structure",
                    "Whether the answer can be followed from beginning to end.",
                    2,
                    "Jumps between points; the listener cannot tell how they belong together.",
                    "Mostly in order, with gaps or repetitions.",
                    "Clear order with a beginning, a development and a conclusion."),
            criterion(
                    "reasoning",
                    "Reasoning",
                    "Whether the speaker explains why, and weighs alternatives or consequences.",
                    2,
                    "Gives no reasons for choices or opinions.",
                    "Gives reasons, without alternatives or consequences.",
                    "Gives reasons, names alternatives or trade-offs, and draws a conclusion from them."),
            criterion(
                    "communication",
                    "Communication",
                    "Whether the wording is clear for somebody outside the subject. Accent, grammar slips and filler"
                            + " words do not count.",
                    1,
                    "Wording leaves the meaning unclear, or relies on unexplained jargon.",
                    "Understandable with some effort or knowledge of the subject.",
                    "Plain and precise wording; terms are explained where they are needed.")));

    private DefaultRubric() {}

    /** Five criteria with behavioural anchors for the ratings 1, 3 and 5. */
    public static Rubric rubric() {
        return RUBRIC;
    }

    private static Criterion criterion(
            String id, String name, String description, int weight, String one, String three, String five) {
        return new Criterion(id, name, description, weight, Map.of(1, one, 3, three, 5, five));
    }
}
