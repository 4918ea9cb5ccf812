package dev.hirenow.upload.position;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.upload.position.PositionDraft.QuestionDraft;

/** Validates a whole draft at once, so that a recruiter sees all errors and not just the first. */
final class PositionDraftCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 2_000;

    private final PositionLimits rules;
    private final Flaws flaws = new Flaws();

    private PositionDraftCheck(PositionLimits rules) {
        this.rules = rules;
    }

    static PositionDraftValidationResult check(PositionDraft draft, PositionLimits rules) {
        return new PositionDraftCheck(rules).check(draft);
    }

    private PositionDraftValidationResult check(PositionDraft draft) {
        String title = flaws.text("title", draft.title(), LONGEST_TITLE, "a title");
        String language = language(draft.language());
        List<Question> questions = questions(draft.questions());
        if (flaws.none() && !rules.budget().holds(questions)) {
            flaws.add("questions", tooMuch(questions));
        }
        return flaws.none()
                ? new PositionDraftValidationResult.Valid(title, language, questions)
                : new PositionDraftValidationResult.Invalid(flaws.all());
    }

    private String tooMuch(List<Question> questions) {
        return "The AI scores all answers in one call, and this position is too large for that: about %d tokens to read (%d allowed) and %d to write (%d allowed). Ask fewer questions, allow shorter answers or use fewer criteria."
                .formatted(
                        rules.budget().inputOf(questions),
                        rules.budget().inputTokens(),
                        rules.budget().outputOf(questions),
                        rules.budget().mostOutput());
    }

    private String language(@Nullable String tag) {
        if (tag == null) {
            return "en";
        }
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return language.equals("und")
                    ? flaws.add("language", "Enter a language tag, such as en or de-CH.")
                    : recognised(language);
        } catch (IllformedLocaleException e) {
            return flaws.add("language", "This is not a language tag such as en or de-CH.");
        }
    }

    // The provider would refuse the language only after the candidate has answered. The languages of an
    // unlisted model are unknown, so any tag is accepted for it.
    private String recognised(String language) {
        boolean taken =
                !rules.languages().known() || rules.languages().tag(language).isPresent();
        return taken
                ? language
                : flaws.add(
                        "language",
                        "Answers in this language can't be transcribed. Choose another language, such as en, de-CH or multi.");
    }

    private List<Question> questions(@Nullable List<@Nullable QuestionDraft> drafts) {
        if (drafts == null || drafts.isEmpty()) {
            flaws.add("questions", "Add at least one question.");
            return List.of();
        }
        if (drafts.size() > rules.maxQuestions()) {
            flaws.add("questions", "Use up to " + rules.maxQuestions() + " questions.");
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            question("questions[" + index + "]", index + 1, drafts.get(index), questions);
        }
        return questions;
    }

    private void question(String field, int number, @Nullable QuestionDraft draft, List<Question> sound) {
        if (draft == null) {
            flaws.add(field, "A question is missing.");
            return;
        }
        int before = flaws.count();
        String text = flaws.text(field + ".text", draft.text(), LONGEST_QUESTION, "a question");
        int seconds =
                flaws.number(field + ".maxSeconds", draft.maxSeconds(), rules.defaultSeconds(), rules.maxSeconds());
        int attempts =
                flaws.number(field + ".maxAttempts", draft.maxAttempts(), rules.defaultAttempts(), rules.maxAttempts());
        Rubric rubric = draft.criteria() == null
                ? DefaultRubric.rubric()
                : new RubricCheck(flaws, field + ".rubric.criteria").rubric(draft.criteria());
        if (flaws.count() == before) {
            sound.add(new Question("q" + number, number, text, seconds, attempts, rubric));
        }
    }
}
