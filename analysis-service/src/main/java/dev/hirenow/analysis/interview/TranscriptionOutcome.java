package dev.hirenow.analysis.interview;

/** How the transcription of an answer attempt ended; of several outcomes the one with the highest number counts. */
public sealed interface TranscriptionOutcome {

    /** 1-based; rises with each outcome of the attempt. */
    int number();

    /** There is a transcript, which may have no words. */
    record Transcribed(int number) implements TranscriptionOutcome {}

    /**
     * There is no transcript, and there will be none unless a person acts.
     *
     * @param reason code such as CORRUPT_RECORDING
     */
    record Failed(int number, String reason) implements TranscriptionOutcome {}
}
