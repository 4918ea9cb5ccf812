package dev.hirenow.results.rest;

import dev.hirenow.common.problem.ProblemType;

/** The kinds of error that only this service answers with. */
final class ResultProblems {

    static final ProblemType NOT_RECORDED =
            new ProblemType("answer-not-recorded", 404, "The candidate has not recorded this answer");
    static final ProblemType NOT_READY = new ProblemType("playback-not-ready", 409, "The recording is being prepared");
    static final ProblemType NOT_PLAYABLE =
            new ProblemType("playback-not-possible", 409, "The recording cannot be played");

    private ResultProblems() {}
}
