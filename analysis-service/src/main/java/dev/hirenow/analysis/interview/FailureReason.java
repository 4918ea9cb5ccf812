package dev.hirenow.analysis.interview;

/** Why a submission gets no scores unless a person acts; published as the reason code. */
public enum FailureReason {
    /** Transcripts were requested three times and did not arrive. */
    TRANSCRIPTS_MISSING("Watch the answers and rate them yourself; scoring goes on if the transcripts come after all."),
    /** A later submission of the interview replaced it. */
    SUPERSEDED("Look at the later submission."),
    /** The provider refuses to read these answers. */
    PROMPT_BLOCKED("Read the transcripts and rate the answers yourself; asking again will hardly help."),
    /** The provider withheld what the model wrote. */
    ANSWER_FILTERED("Read the transcripts and rate the answers yourself, or ask again."),
    /** The model did not finish its answer. */
    ANSWER_TRUNCATED("Rate the answers yourself, or ask again."),
    /** The model's answer is unusable. */
    ANSWER_NOT_USABLE("Rate the answers yourself, or ask again."),
    /** The provider failed as often as one submission's call budget allows. */
    PROVIDER_FAILED("Ask again later, or rate the answers yourself."),
    /** The provider had no capacity for this submission until the job gave up. */
    PROVIDER_UNAVAILABLE("Ask again later, or rate the answers yourself."),
    /** The provider refuses our account or its settings. */
    PROVIDER_REFUSED("Tell the operator: key, credit or model have to be looked at. Then ask again."),
    /** The provider rejects this request. */
    REQUEST_REFUSED("Tell the operator. The answers can be rated by hand."),
    /** Every attempt failed because of an internal fault. */
    COULD_NOT_BE_PROCESSED("Tell the operator, who can retry it. The answers can be rated by hand."),
    /** An operator cancelled the job. */
    CANCELLED("An operator cancelled this. Ask again, or rate the answers yourself.");

    private final String remedy;

    FailureReason(String remedy) {
        this.remedy = remedy;
    }

    /** What HR can do. */
    public String remedy() {
        return remedy;
    }
}
