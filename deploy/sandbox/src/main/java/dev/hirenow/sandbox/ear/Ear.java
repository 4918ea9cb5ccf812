package dev.hirenow.sandbox.ear;

import io.smallrye.mutiny.Uni;

/** Turns a recording in any container into words. */
public interface Ear {

    Uni<Heard> listen(byte[] recording);
}
