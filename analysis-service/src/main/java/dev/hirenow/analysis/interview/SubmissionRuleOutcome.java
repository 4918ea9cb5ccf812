package dev.hirenow.analysis.interview;

/** What a rule did; also its description in the log. */
public enum SubmissionRuleOutcome {
    QUEUED("queued"),
    WAITING("waits for transcripts"),
    FOR_HUMANS("left for people to rate"),
    SUPERSEDED("superseded"),
    DROPPED("dropped"),
    KEPT("transcription outcome stored"),
    ASKED("requested missing transcripts"),
    GIVEN_UP("failed (TRANSCRIPTS_MISSING)"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    NOTHING_TO_DO("nothing to do");

    private final String words;

    SubmissionRuleOutcome(String words) {
        this.words = words;
    }

    /** The description for the log. */
    public String words() {
        return words;
    }
}
