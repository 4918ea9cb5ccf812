package dev.hirenow.results.rest;

import dev.hirenow.common.problem.ProblemType;

/** Problem types of this service. */
final class ResultProblemTypes {

    static final ProblemType NOT_RECORDED =
            new ProblemType("answer-not-recorded", 404, "The candidate has not recorded this answer");
    static final ProblemType NOT_READY = new ProblemType("playback-not-ready", 409, "The recording is not ready yet");
    static final ProblemType NOT_PLAYABLE =
            new ProblemType("playback-not-possible", 409, "The recording cannot be played");

    static final ProblemType NO_TRANSCRIPT =
            new ProblemType("transcript-not-there", 404, "This answer has no transcript");
    static final ProblemType ENDED = new ProblemType("interview-closed", 409, "The interview has ended");
    static final ProblemType NOT_SUBMITTED =
            new ProblemType("not-submitted", 409, "The interview is not submitted yet");
    static final ProblemType NOT_WATCHED =
            new ProblemType("not-watched-enough", 409, "The recordings were not watched enough to reject");
    static final ProblemType CHANGED =
            new ProblemType("changed-meanwhile", 412, "The result has changed since you read it");
    static final ProblemType IF_MATCH_NEEDED =
            new ProblemType("if-match-needed", 428, "The If-Match header is missing");

    static final ProblemType SIGN_IN_NOT_ACCEPTED =
            new ProblemType("sign-in-not-accepted", 502, "Another service rejected the sign-in");

    private ResultProblemTypes() {}
}
