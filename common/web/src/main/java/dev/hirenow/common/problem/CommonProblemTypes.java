package dev.hirenow.common.problem;

/** Problem types that every service may answer with. */
public final class CommonProblemTypes {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request is not valid");
    public static final ProblemType PARTIAL_BODY =
            new ProblemType("partial-body", 400, "Partial bodies are not supported");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Not found");
    public static final ProblemType NOT_SIGNED_IN =
            new ProblemType("not-signed-in", 401, "Valid credentials are required");
    public static final ProblemType NOT_ALLOWED = new ProblemType("not-allowed", 403, "You are not allowed to do this");
    public static final ProblemType NO_ORGANISATION =
            new ProblemType("no-organisation", 403, "The token belongs to no organisation");
    public static final ProblemType ORGANISATION_UNUSABLE =
            new ProblemType("organisation-unusable", 403, "The name of the organisation is not allowed");
    public static final ProblemType FORGED_REQUEST =
            new ProblemType("forged-request", 403, "The request does not come from our pages");
    public static final ProblemType WORK_NOT_WAITING =
            new ProblemType("work-not-waiting", 409, "The state of the job does not allow this");
    public static final ProblemType STILL_UNREADABLE =
            new ProblemType("still-unreadable", 409, "This release still cannot read the message");
    public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", 413, "The request is too large");
    public static final ProblemType BODY_STALLED =
            new ProblemType("body-stalled", 408, "The body did not arrive in time");
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", 429, "Too many requests");
    public static final ProblemType UNAVAILABLE =
            new ProblemType("temporarily-unavailable", 503, "A required part of the system is unavailable");

    private CommonProblemTypes() {}
}
