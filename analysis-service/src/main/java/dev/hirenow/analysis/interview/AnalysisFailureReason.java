package dev.hirenow.analysis.interview;

/** Why a submission gets no scores unless a person acts; published as the reason code. */
public enum AnalysisFailureReason {
    /** Transcripts were requested three times and did not arrive. */
    TRANSCRIPTS_MISSING(
            "Watch the answers and rate them yourself. Scoring continues if the transcripts arrive after all."),
    /** A later submission of the interview replaced it. */
    SUPERSEDED("View the later submission."),
    /** The provider refuses to read these answers. */
    PROMPT_BLOCKED("Read the transcripts and rate the answers yourself. Asking again is unlikely to help."),
    /** The provider withheld what the model wrote. */
    ANSWER_FILTERED("Read the transcripts and rate the answers yourself, or have them scored again."),
    /** The model did not finish its answer. */
    ANSWER_TRUNCATED("Rate the answers yourself, or have them scored again."),
    /** The model's answer is unusable. */
    ANSWER_NOT_USABLE("Rate the answers yourself, or have them scored again."),
    /** The provider failed as often as one submission's call budget allows. */
    PROVIDER_FAILED("Have the answers scored again later, or rate them yourself."),
    /** The provider had no capacity for this submission until the job gave up. */
    PROVIDER_UNAVAILABLE("Have the answers scored again later, or rate them yourself."),
    /** The provider refuses our account or its settings. */
    PROVIDER_REFUSED(
            "Tell your operator: the key, the credit or the model needs attention. Then have the answers scored again."),
    /** The provider rejects this request. */
    REQUEST_REFUSED("Tell your operator. You can rate the answers yourself."),
    /** Every attempt failed because of an internal fault. */
    COULD_NOT_BE_PROCESSED("Tell your operator, who can retry. You can rate the answers yourself."),
    /** An operator cancelled the job. */
    CANCELLED("An operator cancelled this. Have the answers scored again, or rate them yourself.");

    private final String remedy;

    AnalysisFailureReason(String remedy) {
        this.remedy = remedy;
    }

    /** What HR can do. */
    public String remedy() {
        return remedy;
    }
}
