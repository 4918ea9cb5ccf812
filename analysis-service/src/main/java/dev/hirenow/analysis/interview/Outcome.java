package dev.hirenow.analysis.interview;

/** How transcribing an answer attempt ended; of several outcomes the one with the highest number counts. */
public sealed interface Outcome {

    /** 1-based, rises with each outcome of the attempt. */
    int number();

    /** There is a transcript, perhaps without words. */
    record Transcribed(int number) implements Outcome {}

    /**
     * There will be none without a human.
     *
     * @param reason code such as CORRUPT_RECORDING
     */
    record Failed(int number, String reason) implements Outcome {}
}
