package dev.hirenow.sandbox.ear;

import io.smallrye.mutiny.Uni;

/** Turns a recording in any container into words. */
public interface Ear {

    /** Listens until it is cancelled. */
    Uni<Heard> listen(byte[] recording);
}
