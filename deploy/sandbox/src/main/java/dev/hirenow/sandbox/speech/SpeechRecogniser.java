package dev.hirenow.sandbox.speech;

import io.smallrye.mutiny.Uni;

/** Recognises the words of a recording in any container. */
public interface SpeechRecogniser {

    /** Recognises speech until the subscription is cancelled. */
    Uni<RecognitionResult> listen(byte[] recording);
}
