package dev.hirenow.analysis.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import dev.hirenow.analysis.analysis.Analysis;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.analysis.ModelResponseOutcome;
import dev.hirenow.analysis.analysis.ScoreDerivation;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.analysis.scoring.PromptNonces;
import dev.hirenow.analysis.scoring.PromptWriter;
import dev.hirenow.analysis.scoring.ScoreCalculator;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.scoring.RubricHash;

/**
 * Verifies a record on its own: that nothing in it was changed, and that its ratings and totals follow from its
 * contents.
 */
public final class RecordCheck {

    private final Function<byte[], ModelResponseOutcome> reader;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * One check and its result.
     *
     * @param sound whether the check passed
     * @param what description of the check
     */
    public record Finding(boolean sound, String what) {}

    private RecordCheck(Function<byte[], ModelResponseOutcome> reader) {
        this.reader = reader;
    }

    /** Runs all checks; the record is sound if every finding is. */
    public static List<Finding> check(AnalysisRecord record, Function<byte[], ModelResponseOutcome> reader) {
        RecordCheck check = new RecordCheck(reader);
        check.all(record);
        return List.copyOf(check.findings);
    }

    private void all(AnalysisRecord record) {
        note(record.format().equals(AnalysisRecord.FORMAT), "the format is " + AnalysisRecord.FORMAT);
        note(record.input().intact(), "the input matches its hash");
        note(record.result().intact(), "the result matches its hash");
        note(
                Arrays.equals(record.analysis().bytes(), record.result().bytes()),
                "the readable ratings match the result");
        ScoringInput input = CanonicalJson.read(record.input().bytes(), ScoringInput.class);
        for (SpokenAnswer answer : input.answers()) {
            Rubric rubric = answer.question().rubric();
            note(
                    RubricHash.of(rubric.criteria()).equals(rubric.version()),
                    "question %s: the rubric matches its version"
                            .formatted(answer.question().id()));
        }
        for (int i = 0; i < record.exchanges().size(); i++) {
            asked("call " + (i + 1), record.exchanges().get(i), input);
        }
        derived(record, input);
        if (record.overrides() != null) {
            record.overrides().forEach(override -> overridden(record, override));
        }
    }

    private void overridden(AnalysisRecord record, AnalysisRecord.Override override) {
        String what = "override %d, question %s, criterion %s"
                .formatted(override.number(), override.questionId(), override.criterionId());
        if (override.submission() != record.submission() || override.revision() != record.revision()) {
            note(true, what + ": of revision " + override.revision() + ", which this record does not cover");
            return;
        }
        note(
                record.analysis().answers().stream()
                        .filter(answer -> answer.questionId().equals(override.questionId()))
                        .flatMap(answer -> answer.criteria().stream())
                        .filter(each -> each.criterion().id().equals(override.criterionId()))
                        .anyMatch(each -> Objects.equals(each.rating(), override.proposed())),
                what + ": it states the model's proposal correctly");
    }

    private void asked(String call, AnalysisRecord.Asked asked, ScoringInput input) {
        note(asked.request().intact(), call + ": the request matches its hash");
        note(asked.nonces().intact(), call + ": the random names match their hash");
        note(asked.answer().intact(), call + ": the answer matches its hash");
        if (!asked.prompt().equals(PromptWriter.VERSION)) {
            note(
                    true,
                    "%s: not compared, because it uses prompt %s and this program has prompt %s"
                            .formatted(call, asked.prompt(), PromptWriter.VERSION));
            return;
        }
        PromptNonces nonces = CanonicalJson.read(asked.nonces().bytes(), PromptNonces.class);
        List<SpokenAnswer> about = input.answers().stream()
                .filter(answer ->
                        nonces.questions().containsValue(answer.question().id()))
                .toList();
        Prompt prompt = PromptWriter.write(about, nonces);
        Map<String, String> sent = PromptWriter.sent(asked.request().bytes());
        note(
                prompt.document().equals(sent.get("document")),
                call + ": the request contains the input's questions, rubrics and transcripts");
        note(
                prompt.instruction().equals(sent.get("instruction")),
                call + ": the request contains the instruction of prompt " + asked.prompt());
    }

    private void derived(AnalysisRecord record, ScoringInput input) {
        String rules = record.analysis().versions().derivation();
        if (!rules.equals(ScoreCalculator.VERSION)) {
            note(
                    false,
                    "the result was derived by rules %s, and this program has rules %s: verify it with a release that has those rules"
                            .formatted(rules, ScoreCalculator.VERSION));
            return;
        }
        List<ModelExchange> exchanges =
                record.exchanges().stream().map(AnalysisRecord.Asked::exchange).toList();
        Analysis again = ScoreDerivation.of(input, exchanges, reader)
                .analysis(exchanges, record.analysis().model().asked(), record.calls());
        note(
                Arrays.equals(again.bytes(), record.result().bytes()),
                "evidence, ratings and totals follow byte for byte from input and answers by rules " + rules);
    }

    private void note(boolean sound, String what) {
        findings.add(new Finding(sound, what));
    }
}
