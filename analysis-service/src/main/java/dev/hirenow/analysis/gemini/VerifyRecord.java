package dev.hirenow.analysis.gemini;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.hirenow.analysis.record.AnalysisRecord;
import dev.hirenow.analysis.record.RecordCheck;
import dev.hirenow.analysis.scoring.CanonicalJson;

/**
 * {@code ./hirenow verify record.json}: verifies the record of an analysis on any machine, without a network. Exits
 * with 0 if the record is sound, 1 if it is not, 2 if the file cannot be read.
 */
final class VerifyRecord {

    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int UNREADABLE = 2;

    private VerifyRecord() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 1) {
            out.println("usage: hirenow verify record.json");
            return UNREADABLE;
        }
        AnalysisRecord record;
        List<RecordCheck.Finding> findings;
        try {
            record = CanonicalJson.read(Files.readAllBytes(Path.of(arguments[0])), AnalysisRecord.class);
            findings = RecordCheck.check(record, GeminiResponseParser::read);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | NullPointerException e) {
            out.println("not a record of an analysis: " + e.getMessage());
            return UNREADABLE;
        }
        out.printf(
                "interview %s, submission %d, revision %d%n",
                record.interviewId(), record.submission(), record.revision());
        findings.forEach(finding -> out.println((finding.sound() ? "ok     " : "WRONG  ") + finding.what()));
        boolean sound = findings.stream().allMatch(RecordCheck.Finding::sound);
        out.println(sound ? "The record is sound." : "The record is NOT sound.");
        return sound ? SOUND : UNSOUND;
    }
}
