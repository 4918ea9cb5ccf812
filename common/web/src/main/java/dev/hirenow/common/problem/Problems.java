package dev.hirenow.common.problem;

/** Problem types that every service may answer with. */
public final class Problems {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request is not valid");
    public static final ProblemType PARTIAL_BODY = new ProblemType("partial-body", 400, "Only whole bodies are taken");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is no such thing");
    public static final ProblemType NOT_SIGNED_IN =
            new ProblemType("not-signed-in", 401, "The request needs valid credentials");
    public static final ProblemType NOT_ALLOWED = new ProblemType("not-allowed", 403, "The caller may not do this");
    public static final ProblemType NO_ORGANISATION =
            new ProblemType("no-organisation", 403, "The token belongs to no organisation");
    public static final ProblemType ORGANISATION_UNUSABLE =
            new ProblemType("organisation-unusable", 403, "The organisation cannot be used by this name");
    public static final ProblemType FORGED_REQUEST =
            new ProblemType("forged-request", 403, "The request does not come from our pages");
    public static final ProblemType WORK_NOT_WAITING =
            new ProblemType("work-not-waiting", 409, "The work is not waiting");
    public static final ProblemType STILL_UNREADABLE =
            new ProblemType("still-unreadable", 409, "The record is still not understood");
    public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", 413, "The request is too large");
    public static final ProblemType BODY_STALLED =
            new ProblemType("body-stalled", 408, "The body did not arrive in time");
    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", 429, "The caller asks for too much");
    public static final ProblemType UNAVAILABLE =
            new ProblemType("temporarily-unavailable", 503, "A part that is needed is away for the moment");

    private Problems() {}
}
