package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ModelUse;
import dev.hirenow.common.facts.Totals;
import dev.hirenow.common.scoring.Formula;
import dev.hirenow.results.report.Report;

/**
 * The scores of one revision; a revision is never overwritten.
 *
 * @param submission 1-based
 * @param revision 1-based within its submission
 * @param cause why the submission was created; null if not known yet
 * @param current whether these are the current scores
 * @param change compared with the previous revision; null for the first
 */
@Schema(name = "Revision")
record RevisionView(
        int submission,
        int revision,
        @Nullable String cause,
        boolean current,
        Instant analyzedAt,
        Totals totals,
        ModelUse model,
        String prompt,
        String derivation,
        @Nullable Change change) {

    /**
     * Change of the totals.
     *
     * @param score difference in points; null if one of the revisions has no score
     * @param coverage difference of the coverage
     */
    @Schema(name = "RevisionChange")
    record Change(@Nullable Double score, double coverage) {

        static Change of(Totals before, Totals now) {
            Double earlier = before.score();
            Double later = now.score();
            return new Change(
                    earlier == null || later == null ? null : Formula.score(later - earlier),
                    Math.round((now.coverage() - before.coverage()) * 10_000) / 10_000.0);
        }
    }

    /** Revisions, oldest first. */
    @Schema(name = "RevisionList")
    record RevisionsView(List<RevisionView> items) {}

    /** One revision with its ratings and their evidence. */
    @Schema(name = "RevisionDetail")
    record DetailView(RevisionView revision, List<AnswerScore> answers) {}

    static List<RevisionView> all(Report report) {
        List<RevisionView> views = new ArrayList<>();
        Totals before = null;
        for (InterviewAnalyzed analysis : report.analyses()) {
            boolean current = analysis == report.analyses().getLast();
            views.add(of(report, analysis, current, before));
            before = analysis.totals();
        }
        return List.copyOf(views);
    }

    static Optional<DetailView> detail(Report report, int submission, int revision) {
        return report.analyses().stream()
                .filter(analysis -> analysis.submission() == submission && analysis.revision() == revision)
                .findFirst()
                .map(analysis ->
                        new DetailView(all(report).get(report.analyses().indexOf(analysis)), analysis.answers()));
    }

    private static RevisionView of(
            Report report, InterviewAnalyzed analysis, boolean current, @Nullable Totals before) {
        return new RevisionView(
                analysis.submission(),
                analysis.revision(),
                report.submissions().stream()
                        .filter(submitted -> submitted.submission() == analysis.submission())
                        .map(InterviewSubmitted::cause)
                        .map(Enum::name)
                        .findFirst()
                        .orElse(null),
                current,
                analysis.analyzedAt(),
                analysis.totals(),
                analysis.model(),
                analysis.versions().prompt(),
                analysis.versions().derivation(),
                before == null ? null : Change.of(before, analysis.totals()));
    }
}
