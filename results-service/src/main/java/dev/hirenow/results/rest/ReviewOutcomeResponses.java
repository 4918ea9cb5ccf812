package dev.hirenow.results.rest;

import java.util.function.BiFunction;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewOutcome;

/** Maps outcomes to responses and problems. */
final class ReviewOutcomeResponses {

    private ReviewOutcomeResponses() {}

    static <T> T of(ReviewOutcome outcome, BiFunction<ReviewEntry, CaseFile, T> written) {
        return switch (outcome) {
            case ReviewOutcome.Written(ReviewEntry entry, CaseFile now) -> written.apply(entry, now);
            case ReviewOutcome.Unknown() -> throw unknown();
            case ReviewOutcome.ChangedMeanwhile() ->
                throw ResultProblemTypes.CHANGED.because("A person or a new score changed the result. Read it again.");
            case ReviewOutcome.Ended() ->
                throw ResultProblemTypes.ENDED.because(
                        "It was cancelled, withdrawn or has expired. No decision was recorded.");
            case ReviewOutcome.NotSubmitted() -> throw notSubmitted();
            case ReviewOutcome.Invalid(String field, String reason) ->
                throw CommonProblemTypes.INVALID_REQUEST.at(field, reason);
        };
    }

    static RuntimeException notSubmitted() {
        return ResultProblemTypes.NOT_SUBMITTED.because("The candidate has not submitted yet.");
    }

    static RuntimeException unknown() {
        return CommonProblemTypes.NOT_FOUND.because("Your organisation does not have this interview or question.");
    }
}
