package dev.hirenow.results.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.ScoreSummary;

/** The list as a table for spreadsheets; the columns have the names of the API. */
final class ResultTable {

    static final List<String> COLUMNS = List.of(
            "id",
            "candidate",
            "positionId",
            "positionTitle",
            "state",
            "closedCause",
            "scoringMode",
            "submission",
            "score",
            "coverage",
            "complete",
            "scoredBy",
            "modelScore",
            "gaps",
            "needsReview",
            "questions",
            "videos",
            "transcripts",
            "assessed",
            "createdAt",
            "submittedAt",
            "analyzedAt",
            "decision",
            "humanScore",
            "scorecards",
            "tags");

    private ResultTable() {}

    /** The cells of a line, one for each column; null for an empty one. */
    static Stream<@Nullable Object> cells(ReportSummary line) {
        return Stream.of(interview(line), score(line), progress(line)).flatMap(cells -> cells);
    }

    private static Stream<@Nullable Object> interview(ReportSummary line) {
        return cells(
                line.interviewId(),
                line.candidateName(),
                line.positionId(),
                line.positionTitle(),
                line.state(),
                line.closedCause(),
                line.scoringMode(),
                line.submission());
    }

    private static Stream<@Nullable Object> score(ReportSummary line) {
        ScoreSummary score = line.score();
        String gaps = score.gaps().entrySet().stream()
                .map(gap -> gap.getKey() + ":" + gap.getValue())
                .collect(Collectors.joining(" "));
        return cells(
                score.score(),
                score.coverage(),
                score.complete(),
                score.scoredBy(),
                score.modelScore(),
                gaps,
                line.needsReview());
    }

    private static Stream<@Nullable Object> progress(ReportSummary line) {
        return cells(
                line.questions(),
                line.videos(),
                line.transcripts(),
                line.score().answers(),
                line.createdAt(),
                line.submittedAt(),
                line.analyzedAt(),
                line.reviewSummary().verdict(),
                line.reviewSummary().score(),
                line.reviewSummary().scorecards(),
                String.join("; ", line.tags()));
    }

    private static Stream<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.stream(values);
    }
}
