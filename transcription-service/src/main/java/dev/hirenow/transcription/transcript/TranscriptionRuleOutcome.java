package dev.hirenow.transcription.transcript;

/** What a rule did; its text also appears in the log line. */
public enum TranscriptionRuleOutcome {
    QUEUED("queued"),
    PREPARED("succeeded"),
    SAVED("answer saved"),
    FAILED("failed"),
    TOLD_AGAIN("told again"),
    NOTHING_TO_DO("nothing to do");

    private final String words;

    TranscriptionRuleOutcome(String words) {
        this.words = words;
    }

    /** The text for the log. */
    public String words() {
        return words;
    }
}
