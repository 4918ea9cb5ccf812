package dev.hirenow.upload.rest;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.Problem;
import dev.hirenow.upload.answer.RecordingDefect;
import dev.hirenow.upload.interview.Refusal;
import dev.hirenow.upload.rest.form.FormRefused;

/** Maps refusals to problems for candidates. */
final class RefusalProblems {

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_QUESTION ->
                UploadProblemTypes.UNKNOWN_QUESTION.because("Read the interview to see its questions.");
            case NO_ATTEMPT_LEFT ->
                UploadProblemTypes.NO_ATTEMPT_LEFT.because("The latest recording of this question counts.");
            case KEY_REUSED ->
                UploadProblemTypes.KEY_REUSED.because(
                        "You used it for another recording of this question. Use a new key.");
            case CONSENT_NEEDED ->
                UploadProblemTypes.CONSENT_NEEDED.because(
                        "Store the candidate's consent first: PUT /api/v1/candidate/consent.");
            case ALREADY_SUBMITTED ->
                UploadProblemTypes.ALREADY_SUBMITTED.because(
                        "You can answer a question again only after the recruiter reopens it.");
            case EXPIRED ->
                UploadProblemTypes.INVITATION_EXPIRED.because("Ask the person who invited you for more time.");
            case LINK_REPLACED ->
                UploadProblemTypes.INVITATION_REVOKED.because("Use the link in your latest invitation.");
            case CLOSED -> UploadProblemTypes.INTERVIEW_ENDED.because("You cannot record or submit anything else.");
        };
    }

    static Problem of(FormRefused form) {
        return switch (form.kind()) {
            case UNREADABLE -> UploadProblemTypes.FORM_UNREADABLE.because(form.reason());
            case TOO_LARGE -> UploadProblemTypes.FORM_TOO_LARGE.because(form.reason());
            case WITHOUT_FILE -> CommonProblemTypes.INVALID_REQUEST.at("video", form.reason());
        };
    }

    static Problem of(RecordingDefect defect) {
        return switch (defect) {
            case EMPTY -> UploadProblemTypes.RECORDING_EMPTY.because("The recording has no bytes. We stored nothing.");
            case BROKEN_OFF ->
                UploadProblemTypes.RECORDING_BROKEN_OFF.because("We stored nothing. Send the recording again.");
            case DAMAGED ->
                UploadProblemTypes.RECORDING_DAMAGED.because("We stored nothing. Send the recording again.");
            case TOO_LARGE ->
                UploadProblemTypes.RECORDING_TOO_LARGE.because("We stored nothing. Make a shorter recording.");
            case UNKNOWN_TYPE ->
                UploadProblemTypes.RECORDING_TYPE.because(
                        "Declare video/webm, video/mp4, or an audio type of WebM, MP4, Ogg or WAV.");
            case OTHER_TYPE ->
                UploadProblemTypes.RECORDING_TYPE.because(
                        "The recording does not have the declared type. We stored nothing.");
        };
    }
}
