package dev.hirenow.results.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.common.scoring.Formula;
import dev.hirenow.results.report.ReportState;
import dev.hirenow.results.report.ReportedQuestion;

/** Lets reviewers decide, rate and note; each entry records its author and its basis. */
@ApplicationScoped
public class WriteReview {

    private final CaseFiles caseFiles;
    private final Clock clock;

    WriteReview(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
        this.clock = Clock.systemUTC();
    }

    /** Records a decision; {@code reason} may be null except for {@link Verdict#REJECT}. */
    public Uni<ReviewOutcome> decide(ReviewEntryContext context, Verdict verdict, @Nullable String reason) {
        return write(context, file -> {
            if (verdict == Verdict.REJECT && reason == null) {
                return new ReviewOutcome.Invalid("reason", "Enter a reason to reject.");
            }
            return written(
                    file, new ReviewEntry.Decision(next(file), context.by(), now(), verdict, reason, basis(file)));
        });
    }

    /** Records the reviewer's own ratings; omitted criteria lower the coverage, not the score. */
    public Uni<ReviewOutcome> rate(ReviewEntryContext context, List<Rating> ratings, @Nullable String note) {
        return write(context, file -> {
            List<Question> questions = file.report().questions().stream()
                    .map(ReportedQuestion::question)
                    .toList();
            return RatingRules.fault(questions, ratings)
                    .<ReviewOutcome>map(fault -> fault)
                    .orElseGet(() -> written(
                            file,
                            new ReviewEntry.Scorecard(
                                    next(file),
                                    context.by(),
                                    now(),
                                    file.report().submission(),
                                    ratings,
                                    note,
                                    ScorecardTotals.of(questions, ratings))));
        });
    }

    /** Records the reviewer's rating beside the model's, whose rating and total do not change. */
    public Uni<ReviewOutcome> override(ReviewEntryContext context, Rating rating, String reason) {
        return write(context, file -> file.report()
                .analysis()
                .<ReviewOutcome>map(analysis -> override(file, analysis, context, rating, reason))
                .orElseGet(() -> new ReviewOutcome.Invalid("rating", "The AI has not rated this. Use a scorecard.")));
    }

    private ReviewOutcome override(
            CaseFile file, InterviewAnalyzed analysis, ReviewEntryContext context, Rating rating, String reason) {
        Optional<CriterionScore> scored = analysis.answers().stream()
                .filter(answer -> answer.questionId().equals(rating.questionId()))
                .flatMap(answer -> answer.criteria().stream())
                .filter(each -> each.criterion().id().equals(rating.criterionId()))
                .findFirst();
        if (scored.isEmpty()) {
            return new ReviewOutcome.Invalid("criterionId", "The AI has not rated this criterion. Use a scorecard.");
        }
        if (rating.rating() < Formula.LOWEST || rating.rating() > Formula.HIGHEST) {
            return new ReviewOutcome.Invalid("rating", "Use 1 to 5.");
        }
        ReviewEntry.Override entry = new ReviewEntry.Override(
                next(file),
                context.by(),
                now(),
                analysis.submission(),
                analysis.revision(),
                rating,
                scored.get().rating(),
                reason);
        return written(file, entry);
    }

    /** Adds a note, in any state of the interview. */
    public Uni<ReviewOutcome> note(ReviewEntryContext context, String text) {
        return caseFiles.write(
                context.organisation(),
                context.interviewId(),
                file -> written(file, new ReviewEntry.Note(next(file), context.by(), now(), text)));
    }

    private Uni<ReviewOutcome> write(ReviewEntryContext context, Function<CaseFile, ReviewOutcome> rule) {
        return caseFiles.write(context.organisation(), context.interviewId(), file -> {
            if (context.seen().filter(seen -> !seen.equals(file.version())).isPresent()) {
                return new ReviewOutcome.ChangedMeanwhile();
            }
            return switch (file.report().state()) {
                case ReportState.Closed _ -> new ReviewOutcome.Ended();
                case ReportState.Invited() -> new ReviewOutcome.NotSubmitted();
                case ReportState.BeingRecorded() -> new ReviewOutcome.NotSubmitted();
                case ReportState.Transcribing _ -> rule.apply(file);
                case ReportState.Analysing() -> rule.apply(file);
                case ReportState.AwaitingReview() -> rule.apply(file);
                case ReportState.Analyzed _ -> rule.apply(file);
                case ReportState.Failed _ -> rule.apply(file);
                case ReportState.Reopened _ -> rule.apply(file);
            };
        });
    }

    private static ReviewEntry.Basis basis(CaseFile file) {
        var analysis = file.report().analysis();
        return new ReviewEntry.Basis(
                file.report().submission(),
                analysis.map(fact -> fact.revision()).orElse(null),
                analysis.map(fact -> fact.totals().score()).orElse(null),
                file.review().opinion().score(),
                OverallScore.of(file).map(OverallScore::score).orElse(null));
    }

    private static ReviewOutcome written(CaseFile file, ReviewEntry entry) {
        List<ReviewEntry> entries = new ArrayList<>(file.review().entries());
        entries.add(entry);
        return new ReviewOutcome.Written(entry, new CaseFile(file.report(), new ReviewHistory(entries)));
    }

    private static int next(CaseFile file) {
        return file.review().version() + 1;
    }

    // In the database's precision, so that a read returns exactly what was written.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
