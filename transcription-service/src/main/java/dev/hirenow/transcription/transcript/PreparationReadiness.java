package dev.hirenow.transcription.transcript;

import java.util.Optional;

/** Whether recordings can be prepared at all at the moment. */
public interface PreparationReadiness {

    /** Why they cannot, as a sentence for operators; empty when they can. Never blocks. */
    Optional<String> trouble();
}
