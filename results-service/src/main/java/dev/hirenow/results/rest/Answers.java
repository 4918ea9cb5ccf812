package dev.hirenow.results.rest;

import java.util.function.BiFunction;

import dev.hirenow.common.problem.Problems;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.Entry;
import dev.hirenow.results.review.Outcome;

/** Maps outcomes to responses and problems. */
final class Answers {

    private Answers() {}

    static <T> T of(Outcome outcome, BiFunction<Entry, CaseFile, T> written) {
        return switch (outcome) {
            case Outcome.Written(Entry entry, CaseFile now) -> written.apply(entry, now);
            case Outcome.Unknown() -> throw unknown();
            case Outcome.ChangedMeanwhile() ->
                throw ResultProblems.CHANGED.because("A person or a new score changed the result. Read it again.");
            case Outcome.Ended() ->
                throw ResultProblems.ENDED.because(
                        "It was cancelled, withdrawn or has expired. No decision was recorded.");
            case Outcome.NotSubmitted() ->
                throw ResultProblems.NOT_SUBMITTED.because("The candidate has not submitted yet.");
            case Outcome.Invalid(String field, String reason) -> throw Problems.INVALID_REQUEST.at(field, reason);
        };
    }

    static RuntimeException unknown() {
        return Problems.NOT_FOUND.because("Your organisation does not have this interview or question.");
    }
}
