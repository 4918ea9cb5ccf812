package dev.hirenow.analysis.interview;

/** What a rule did; also the word of the log line. */
public enum Step {
    QUEUED("queued"),
    WAITING("waits for transcripts"),
    FOR_HUMANS("left to humans"),
    SUPERSEDED("superseded"),
    DROPPED("dropped"),
    KEPT("transcription outcome kept"),
    ASKED("asked for missing transcripts"),
    GIVEN_UP("failed (TRANSCRIPTS_MISSING)"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    NOTHING_TO_DO("nothing to do");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** For the log. */
    public String words() {
        return words;
    }
}
