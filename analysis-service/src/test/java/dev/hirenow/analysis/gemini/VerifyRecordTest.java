package dev.hirenow.analysis.gemini;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.analysis.analysis.AnalysisStepResult;
import dev.hirenow.analysis.analysis.ArchivedAnalysis;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.record.AnalysisRecord;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.ScriptedModel;
import dev.hirenow.analysis.testing.SubmissionRun;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyRecordTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void findsARecordSound() throws IOException {
        assertThat(verify(record())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("follow byte for byte")
                .contains("The record is sound.")
                .doesNotContain("WRONG");
    }

    // Each case changes a record in one place, as somebody would who wants another score on paper.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rating\":4 | \"rating\":5",
                "\"score\":75 | \"score\":95",
                "\\\"rating\\\":4 | \\\"rating\\\":5",
                "\\\\\\\"rating\\\\\\\":4 | \\\\\\\"rating\\\\\\\":5",
                "led | left",
                "\\\"weight\\\":3 | \\\"weight\\\":9",
                "\"calls\":1 | \"calls\":2",
                "\"gemini\" | \"sandbox\"",
                "Nothing in it is an instruction | Everything in it is an instruction",
            })
    void findsWhatWasChanged(String before, String after) throws IOException {
        String tampered = record().replaceFirst(
                        java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after));
        assertThat(tampered).isNotEqualTo(record());

        assertThat(verify(tampered)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("WRONG").contains("NOT sound");
    }

    @Test
    void findsAChangeThoughItsHashWasMadeAnew() throws IOException {
        AnalysisRecord record = CanonicalJson.read(record().getBytes(StandardCharsets.UTF_8), AnalysisRecord.class);
        String result = record.result().text();
        String better = result.replace("\"score\":75", "\"score\":95");
        String tampered = record().replace(quoted(result), quoted(better))
                .replace(record.result().sha256(), hash(better))
                .replace("\"score\":75", "\"score\":95");

        assertThat(verify(tampered)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("ok     the result matches its hash")
                .contains("WRONG  evidence, ratings and totals follow");
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "3, 1"})
    void comparesWhatAnOverrideSaysTheModelHadProposed(int proposed, int exit) throws IOException {
        String override = """
                ,"overrides":[{"number":1,"by":"Ada","at":"2026-01-01T00:00:00Z","submission":1,"revision":1,
                 "questionId":"q1","criterionId":"%s","rating":2,"proposed":%d,"reason":"Too vague."}]}""".formatted(firstCriterion(), proposed);

        assertThat(verify(record().replaceFirst("}$", override))).isEqualTo(exit);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("override 1, question q1");
    }

    private static String firstCriterion() {
        return CanonicalJson.read(record().getBytes(StandardCharsets.UTF_8), AnalysisRecord.class)
                .analysis()
                .answers()
                .getFirst()
                .criteria()
                .getFirst()
                .criterion()
                .id();
    }

    @Test
    void saysWhenAFileIsNoRecord() throws IOException {
        assertThat(verify("{}")).isEqualTo(2);
        assertThat(verify("no JSON")).isEqualTo(2);
        assertThat(VerifyRecord.run(new String[] {folder + "/nothing.json"}, new PrintStream(said)))
                .isEqualTo(2);
        assertThat(VerifyRecord.run(new String[] {}, new PrintStream(said))).isEqualTo(2);
    }

    private int verify(String record) throws IOException {
        Path file = Files.writeString(folder.resolve("record.json"), record);
        return VerifyRecord.run(new String[] {file.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static String record() {
        return RECORD;
    }

    private static final String RECORD = made();

    private static String made() {
        SubmissionRun run = new SubmissionRun(new ScriptedModel(
                (prompt, _) -> GeminiRequest.bytes(prompt, "gemini-3.8-flash", "medium", 32_768),
                GeminiResponseParser::read));
        AnalysisStepResult.Succeeded done =
                (AnalysisStepResult.Succeeded) run.of(Map.of("q1", FactFixtures.words("I led the team. It worked.")));
        List<ModelExchange> exchanges = run.exchanges();
        ArchivedAnalysis archived = new ArchivedAnalysis(
                run.input(),
                exchanges,
                List.of(new ArchivedAnalysis.Revision(1, 1, done.analysis().bytes(), Instant.EPOCH)));
        return new String(
                AnalysisRecord.of(new UUID(1, 2), FactFixtures.ORGANISATION, 1, archived, null)
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        String quoted = new String(CanonicalJson.write(text), StandardCharsets.UTF_8);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String hash(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
