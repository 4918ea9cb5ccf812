package dev.hirenow.results.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.ScoredBy;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.ReviewSummary;
import dev.hirenow.results.report.ScoreSummary;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.report.StatisticsFigures;
import dev.hirenow.results.report.StatisticsFigures.CriterionRating;

/** Maps lines of the list to rows. */
final class SummaryRows {

    static final String COLUMNS = """
            interview_id, state, candidate_name, position_id, position_title, scoring_mode, submission, score, coverage,
            scored_by, model_score, assessed, gaps, needs_review, questions, videos, transcripts, created_at,
            submitted_at, analyzed_at, decision, human_score, scorecards, reviewed, closed_cause,
            started_at, first_submitted_at, scored_at, decided_at, ratings, tags
            """;

    /** Takes $1 organisation and $2 interview: a row if it is listed. */
    static final String LISTED = """
            select from report where listed and organisation = $1 and interview_id = $2
            """;

    private static final String LOCK = """
            select 1 from report where organisation = $1 and interview_id = any($2) order by interview_id for update
            """;

    /** Takes $1 organisation and $2 lines as JSON: one statement for any number of lines. */
    private static final String UPDATE = """
            update report set
                listed = true, state = line.state, candidate_name = line.candidate_name, position_id = line.position_id,
                position_title = line.position_title, scoring_mode = line.scoring_mode, submission = line.submission,
                score = line.score, coverage = line.coverage, scored_by = line.scored_by,
                model_score = line.model_score, assessed = line.assessed, gaps = line.gaps,
                needs_review = line.needs_review, questions = line.questions, videos = line.videos,
                transcripts = line.transcripts, created_at = line.created_at, submitted_at = line.submitted_at,
                analyzed_at = line.analyzed_at, decision = line.decision, human_score = line.human_score,
                scorecards = line.scorecards, reviewed = line.reviewed,
                closed_cause = line.closed_cause, started_at = line.started_at,
                first_submitted_at = line.first_submitted_at, scored_at = line.scored_at,
                decided_at = line.decided_at, ratings = line.ratings
            from json_to_recordset($2::text::json) as line (
                interview_id uuid, state text, candidate_name text, position_id uuid, position_title text,
                scoring_mode text, submission integer, score double precision, coverage double precision,
                scored_by text, model_score double precision, assessed integer, gaps text, needs_review boolean,
                questions integer, videos integer, transcripts integer, created_at timestamptz,
                submitted_at timestamptz, analyzed_at timestamptz, decision text, human_score double precision,
                scorecards integer, reviewed integer, closed_cause text, started_at timestamptz,
                first_submitted_at timestamptz, scored_at timestamptz, decided_at timestamptz, ratings text)
            where report.organisation = $1 and report.interview_id = line.interview_id
            """;

    private SummaryRows() {}

    /** Locks the lines in the order of their ids, so that two transactions with several interviews cannot deadlock. */
    static Uni<Void> lock(SqlConnection connection, String organisation, UUID[] interviews) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(organisation, interviews))
                .replaceWithVoid();
    }

    /** Updates the lines of interviews that the open transaction has locked. */
    static Uni<Void> update(SqlConnection connection, String organisation, Collection<ReportSummary> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(line -> array.add(json(line)));
        return connection
                .preparedQuery(UPDATE)
                .execute(Tuple.of(organisation, array.encode()))
                .replaceWithVoid();
    }

    private static JsonObject json(ReportSummary line) {
        JsonObject json = new JsonObject()
                .put("interview_id", line.interviewId().toString())
                .put("state", line.state().name())
                .put("candidate_name", line.candidateName())
                .put("position_id", line.positionId().toString())
                .put("position_title", line.positionTitle())
                .put("scoring_mode", line.scoringMode().name())
                .put("submission", line.submission())
                .put("needs_review", line.needsReview())
                .put("questions", line.questions())
                .put("videos", line.videos())
                .put("transcripts", line.transcripts())
                .put("created_at", text(line.createdAt()))
                .put("submitted_at", text(line.submittedAt()))
                .put("analyzed_at", text(line.analyzedAt()))
                .put("closed_cause", name(line.closedCause()));
        return json.mergeIn(json(line.score()))
                .mergeIn(json(line.reviewSummary()))
                .mergeIn(json(line.figures()));
    }

    private static JsonObject json(ScoreSummary score) {
        return new JsonObject()
                .put("score", score.score())
                .put("coverage", score.coverage())
                .put("scored_by", name(score.scoredBy()))
                .put("model_score", score.modelScore())
                .put("assessed", score.answers())
                .put("gaps", new JsonObject(new LinkedHashMap<>(score.gaps())).encode());
    }

    private static JsonObject json(ReviewSummary review) {
        return new JsonObject()
                .put("decision", name(review.verdict()))
                .put("human_score", review.score())
                .put("scorecards", review.scorecards())
                .put("reviewed", review.reviewed());
    }

    private static JsonObject json(StatisticsFigures figures) {
        JsonArray ratings = new JsonArray();
        figures.ratings()
                .forEach(rating -> ratings.add(new JsonObject()
                        .put("question", rating.questionId())
                        .put("number", rating.number())
                        .put("criterion", rating.criterionId())
                        .put("name", rating.name())
                        .put("rating", rating.rating())));
        return new JsonObject()
                .put("started_at", text(figures.startedAt()))
                .put("first_submitted_at", text(figures.submittedAt()))
                .put("scored_at", text(figures.scoredAt()))
                .put("decided_at", text(figures.decidedAt()))
                .put("ratings", ratings.encode());
    }

    static ReportSummary read(Row row) {
        return new ReportSummary(
                row.getUUID("interview_id"),
                StateName.valueOf(row.getString("state")),
                closedCause(row),
                row.getString("candidate_name"),
                row.getUUID("position_id"),
                row.getString("position_title"),
                ScoringMode.valueOf(row.getString("scoring_mode")),
                row.getInteger("submission"),
                score(row),
                row.getBoolean("needs_review"),
                row.getInteger("questions"),
                row.getInteger("videos"),
                row.getInteger("transcripts"),
                row.getOffsetDateTime("created_at").toInstant(),
                time(row, "submitted_at"),
                time(row, "analyzed_at"),
                opinion(row),
                figures(row),
                List.of(row.getArrayOfStrings("tags")));
    }

    private static ScoreSummary score(Row row) {
        String scoredBy = row.getString("scored_by");
        SortedMap<String, Integer> gaps = new TreeMap<>();
        new JsonObject(row.getString("gaps")).forEach(gap -> gaps.put(gap.getKey(), (Integer) gap.getValue()));
        return new ScoreSummary(
                row.getDouble("score"),
                row.getDouble("coverage"),
                scoredBy == null ? null : ScoredBy.valueOf(scoredBy),
                row.getDouble("model_score"),
                row.getInteger("assessed"),
                gaps);
    }

    private static @Nullable ClosedCause closedCause(Row row) {
        String cause = row.getString("closed_cause");
        return cause == null ? null : ClosedCause.valueOf(cause);
    }

    private static ReviewSummary opinion(Row row) {
        String decision = row.getString("decision");
        return new ReviewSummary(
                decision == null ? null : Verdict.valueOf(decision),
                row.getDouble("human_score"),
                row.getInteger("scorecards"),
                row.getInteger("reviewed"));
    }

    private static StatisticsFigures figures(Row row) {
        List<CriterionRating> ratings = new ArrayList<>();
        for (Object each : new JsonArray(row.getString("ratings"))) {
            JsonObject rating = (JsonObject) each;
            ratings.add(new CriterionRating(
                    rating.getString("question"),
                    rating.getInteger("number"),
                    rating.getString("criterion"),
                    rating.getString("name"),
                    rating.getDouble("rating")));
        }
        return new StatisticsFigures(
                time(row, "started_at"),
                time(row, "first_submitted_at"),
                time(row, "scored_at"),
                time(row, "decided_at"),
                ratings);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
