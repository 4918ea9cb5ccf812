package dev.hirenow.local.demo;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import static dev.hirenow.local.demo.JsonFields.first;
import static dev.hirenow.local.demo.JsonFields.text;
import static dev.hirenow.local.demo.JsonFields.time;

/** Formats a result as text. */
final class ResultText {
    private static final int WIDTH = 92;
    private static final double PERCENT = 100.0;

    private final List<String> lines = new ArrayList<>();

    private ResultText() {}

    static List<String> of(JsonNode result) {
        ResultText text = new ResultText();
        JsonNode answers = first(result, "questions", "answers");
        int number = 1;
        for (JsonNode answer : answers) {
            text.answer(number++, answer);
        }
        text.totals(first(result, "totals", "analysis.totals"));
        return text.lines;
    }

    private void answer(int number, JsonNode answer) {
        lines.add("");
        wrapped("Question " + number + ": ", text(answer, "question.text", "question", "text"));
        String transcript = transcriptOf(answer);
        wrapped("  Answer: ", transcript.isBlank() ? "(no words)" : "“" + transcript + "”");
        JsonNode score = first(answer, "score.score", "analysis.score", "score");
        String status = text(answer, "status", "analysis.status", "score.status");
        if (status.equals("NOT_ASSESSABLE") || !score.isNumber()) {
            lines.add("  Score: " + (status.isEmpty() ? "none" : status) + ", because "
                    + text(answer, "reason", "analysis.reason", "score.reason"));
        } else {
            lines.add("  Score: %.1f out of 100".formatted(score.asDouble()));
        }
        first(answer, "criteria", "analysis.criteria", "score.criteria").forEach(this::criterion);
    }

    private void criterion(JsonNode criterion) {
        JsonNode rating = first(criterion, "rating");
        String name = text(criterion, "criterion.name", "name", "id");
        String why = text(criterion, "rationale", "reason");
        wrapped(
                "    - " + name + ": " + (rating.isNumber() ? rating.asInt() + " of 5" : text(criterion, "status"))
                        + ". ",
                why);
        for (JsonNode evidence : first(criterion, "evidence")) {
            JsonNode start = first(evidence, "startMs");
            String place = start.isNumber()
                    ? "at " + time(start.asLong()) + "–"
                            + time(first(evidence, "endMs").asLong())
                    : "not found in the transcript";
            wrapped("      " + place + ": ", "“" + text(evidence, "quote") + "”");
        }
    }

    private void totals(JsonNode totals) {
        lines.add("");
        JsonNode score = first(totals, "score");
        lines.add("Total: " + (score.isNumber() ? "%.1f out of 100".formatted(score.asDouble()) : "no score")
                + ", %.0f%% of the rubric scored (%d of %d answers)%s"
                        .formatted(
                                first(totals, "coverage").asDouble() * PERCENT,
                                first(totals, "assessed").asInt(),
                                first(totals, "questions").asInt(),
                                first(totals, "needsReview").asBoolean() ? "; needs review" : ""));
    }

    private static String transcriptOf(JsonNode answer) {
        String whole = text(answer, "transcript.text", "transcript");
        if (!whole.isBlank()) {
            return whole;
        }
        List<String> words = new ArrayList<>();
        first(answer, "transcript.words", "words").forEach(word -> words.add(text(word, "text", "punctuated", "word")));
        return String.join(" ", words);
    }

    /** Wraps long text with a hanging indent. */
    private void wrapped(String lead, String text) {
        String indent = " ".repeat(Math.min(lead.length() - lead.stripLeading().length() + 4, WIDTH / 2));
        StringBuilder line = new StringBuilder(lead);
        for (String word : text.split("\\s+")) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
