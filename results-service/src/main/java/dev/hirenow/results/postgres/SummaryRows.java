package dev.hirenow.results.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.ReviewSummary;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.report.Verdict;

/** Maps lines of the list to rows. */
final class SummaryRows {

    static final String COLUMNS = """
            interview_id, state, candidate_name, position_id, position_title, scoring_mode, submission, score, coverage,
            needs_review, questions, videos, transcripts, assessed, created_at, submitted_at, analyzed_at,
            decision, human_score, scorecards, reviewed
            """;

    /**
     * Takes $1 organisation and $2 lines as JSON: one statement for any number of lines. A state REVIEWED stays, see
     * {@link ReviewSummary#with}.
     */
    static final String UPDATE = """
            update report set
                listed = true,
                state = case
                    when line.state = 'AWAITING_REVIEW' and report.reviewed >= line.submission then 'REVIEWED'
                    else line.state end,
                candidate_name = line.candidate_name, position_id = line.position_id,
                position_title = line.position_title, scoring_mode = line.scoring_mode, submission = line.submission,
                score = line.score, coverage = line.coverage, needs_review = line.needs_review,
                questions = line.questions, videos = line.videos, transcripts = line.transcripts,
                assessed = line.assessed, created_at = line.created_at, submitted_at = line.submitted_at,
                analyzed_at = line.analyzed_at
            from json_to_recordset($2::text::json) as line (
                interview_id uuid, state text, candidate_name text, position_id uuid, position_title text,
                scoring_mode text, submission integer, score double precision, coverage double precision,
                needs_review boolean, questions integer, videos integer, transcripts integer, assessed integer,
                created_at timestamptz, submitted_at timestamptz, analyzed_at timestamptz)
            where report.organisation = $1 and report.interview_id = line.interview_id
            """;

    private SummaryRows() {}

    static String json(Collection<ReportSummary> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(line -> array.add(json(line)));
        return array.encode();
    }

    private static JsonObject json(ReportSummary line) {
        return new JsonObject()
                .put("interview_id", line.interviewId().toString())
                .put("state", line.state().name())
                .put("candidate_name", line.candidateName())
                .put("position_id", line.positionId().toString())
                .put("position_title", line.positionTitle())
                .put("scoring_mode", line.scoringMode().name())
                .put("submission", line.submission())
                .put("score", line.score())
                .put("coverage", line.coverage())
                .put("needs_review", line.needsReview())
                .put("questions", line.questions())
                .put("videos", line.videos())
                .put("transcripts", line.transcripts())
                .put("assessed", line.assessed())
                .put("created_at", text(line.createdAt()))
                .put("submitted_at", text(line.submittedAt()))
                .put("analyzed_at", text(line.analyzedAt()));
    }

    static ReportSummary read(Row row) {
        return new ReportSummary(
                row.getUUID("interview_id"),
                StateName.valueOf(row.getString("state")),
                row.getString("candidate_name"),
                row.getUUID("position_id"),
                row.getString("position_title"),
                ScoringMode.valueOf(row.getString("scoring_mode")),
                row.getInteger("submission"),
                row.getDouble("score"),
                row.getDouble("coverage"),
                row.getBoolean("needs_review"),
                row.getInteger("questions"),
                row.getInteger("videos"),
                row.getInteger("transcripts"),
                row.getInteger("assessed"),
                row.getOffsetDateTime("created_at").toInstant(),
                time(row, "submitted_at"),
                time(row, "analyzed_at"),
                opinion(row));
    }

    private static ReviewSummary opinion(Row row) {
        String decision = row.getString("decision");
        return new ReviewSummary(
                decision == null ? null : Verdict.valueOf(decision),
                row.getDouble("human_score"),
                row.getInteger("scorecards"),
                row.getInteger("reviewed"));
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
