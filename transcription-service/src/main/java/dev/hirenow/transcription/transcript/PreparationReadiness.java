package dev.hirenow.transcription.transcript;

import java.util.Optional;

/** Whether this process can currently prepare recordings. */
public interface PreparationReadiness {

    /** Why it cannot, as a sentence for operators; empty if it can. Never blocks. */
    Optional<String> trouble();
}
