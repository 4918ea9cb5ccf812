package dev.hirenow.upload.rest;

import dev.hirenow.common.problem.Problem;
import dev.hirenow.common.problem.Problems;
import dev.hirenow.upload.answer.Defect;
import dev.hirenow.upload.interview.Refusal;
import dev.hirenow.upload.rest.form.FormRefused;

/** What a candidate is told when something is not done. */
final class RefusalProblems {

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_QUESTION ->
                UploadProblems.UNKNOWN_QUESTION.because("Ask for the interview to see its questions.");
            case NO_ATTEMPT_LEFT ->
                UploadProblems.NO_ATTEMPT_LEFT.because("The latest recording of this question counts.");
            case KEY_REUSED ->
                UploadProblems.KEY_REUSED.because("Another recording of this question came with it; use a new key.");
            case CONSENT_NEEDED ->
                UploadProblems.CONSENT_NEEDED.because(
                        "Store the candidate's consent first: PUT /api/v1/candidate/consent.");
            case ALREADY_SUBMITTED ->
                UploadProblems.ALREADY_SUBMITTED.because("Only a question that was reopened can be answered again.");
            case EXPIRED ->
                UploadProblems.INVITATION_EXPIRED.because("Ask for more time where the invitation came from.");
            case LINK_REPLACED -> UploadProblems.INVITATION_REVOKED.because("Use the newest link.");
            case CLOSED -> UploadProblems.INTERVIEW_ENDED.because("Nothing more is taken for this interview.");
        };
    }

    static Problem of(FormRefused form) {
        return switch (form.kind()) {
            case UNREADABLE -> UploadProblems.FORM_UNREADABLE.because(form.reason());
            case TOO_LARGE -> UploadProblems.FORM_TOO_LARGE.because(form.reason());
            case WITHOUT_FILE -> Problems.INVALID_REQUEST.at("video", form.reason());
        };
    }

    static Problem of(Defect defect) {
        return switch (defect) {
            case EMPTY -> UploadProblems.RECORDING_EMPTY.because("Not a single byte came; nothing was stored.");
            case BROKEN_OFF ->
                UploadProblems.RECORDING_BROKEN_OFF.because("Nothing was stored; send the recording again.");
            case DAMAGED -> UploadProblems.RECORDING_DAMAGED.because("Nothing was stored; send the recording again.");
            case TOO_LARGE ->
                UploadProblems.RECORDING_TOO_LARGE.because("Nothing was stored; make a shorter recording.");
            case UNKNOWN_TYPE ->
                UploadProblems.RECORDING_TYPE.because(
                        "Declare video/webm, video/mp4, or an audio type of WebM, MP4, Ogg or WAV.");
            case OTHER_TYPE ->
                UploadProblems.RECORDING_TYPE.because(
                        "The bytes are not of the type that was declared; nothing was stored.");
        };
    }
}
