package dev.hirenow.sandbox.ear;

import io.smallrye.mutiny.Uni;

/** Recognises the words of a recording in any container. */
public interface Ear {

    /** Recognises speech until the subscription is cancelled. */
    Uni<Heard> listen(byte[] recording);
}
