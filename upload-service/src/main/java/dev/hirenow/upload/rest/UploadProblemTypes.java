package dev.hirenow.upload.rest;

import dev.hirenow.common.problem.ProblemType;

/** The problem types that only this service returns; {@code docs/problems.md} explains what to do about each. */
final class UploadProblemTypes {

    static final ProblemType EDITED_MEANWHILE =
            new ProblemType("edited-meanwhile", 412, "Someone else has edited this");
    static final ProblemType EDITED_VERSION_NEEDED =
            new ProblemType("edited-version-needed", 428, "The If-Match header is missing");
    static final ProblemType ERASURE_NOT_CONFIRMED =
            new ProblemType("erasure-not-confirmed", 422, "Confirm the erasure");
    static final ProblemType KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "This Idempotency-Key was used for another request");
    static final ProblemType INVITATION_NEEDED = new ProblemType("invitation-needed", 401, "An invitation is required");
    static final ProblemType INVITATION_UNKNOWN = new ProblemType("invitation-unknown", 401, "Unknown invitation");
    static final ProblemType NOT_A_CANDIDATE =
            new ProblemType("not-a-candidate", 403, "Only the invited candidate can do this");
    static final ProblemType INVITATION_REVOKED =
            new ProblemType("invitation-revoked", 403, "A newer invitation has replaced this one");
    static final ProblemType INVITATION_EXPIRED = new ProblemType("invitation-expired", 410, "The deadline has passed");
    static final ProblemType INTERVIEW_ENDED = new ProblemType("interview-ended", 410, "The interview has ended");
    static final ProblemType UNKNOWN_QUESTION =
            new ProblemType("unknown-question", 404, "The interview has no such question");
    static final ProblemType NO_ATTEMPT_LEFT =
            new ProblemType("no-attempt-left", 409, "No attempts left for this question");
    static final ProblemType CONSENT_NEEDED =
            new ProblemType("consent-needed", 409, "The candidate has not consented yet");
    static final ProblemType ALREADY_SUBMITTED =
            new ProblemType("already-submitted", 409, "The interview is already submitted");
    static final ProblemType ALREADY_INVITED =
            new ProblemType("already-invited", 409, "The candidate is already invited to this position");
    static final ProblemType ANSWERS_MISSING =
            new ProblemType("answers-missing", 422, "Some questions have no answer yet");
    static final ProblemType NOT_SUBMITTED =
            new ProblemType("not-submitted", 409, "The interview is not submitted yet");
    static final ProblemType INTERVIEW_CLOSED = new ProblemType("interview-closed", 409, "The interview has ended");
    static final ProblemType FORM_UNREADABLE = new ProblemType("form-unreadable", 400, "The form cannot be read");
    static final ProblemType FORM_TOO_LARGE = new ProblemType("form-too-large", 413, "The form is too large");
    static final ProblemType RECORDING_EMPTY = new ProblemType("recording-empty", 400, "The recording is empty");
    static final ProblemType RECORDING_BROKEN_OFF =
            new ProblemType("recording-broken-off", 400, "The recording arrived incomplete");
    static final ProblemType RECORDING_DAMAGED =
            new ProblemType("recording-damaged", 400, "The recording does not match its digest");
    static final ProblemType RECORDING_TOO_LARGE =
            new ProblemType("recording-too-large", 413, "The recording is too large");
    static final ProblemType RECORDING_TYPE = new ProblemType("recording-type", 415, "Unsupported recording type");

    static final ProblemType STILL_ANALYSED = new ProblemType("still-analysed", 409, "Scoring is already in progress");
    static final ProblemType FOR_PEOPLE_ALONE =
            new ProblemType("for-people-alone", 409, "This interview is for human review only");

    private UploadProblemTypes() {}
}
