package dev.hirenow.results.report;

import java.time.Instant;

import dev.hirenow.common.facts.MediaObject;

/** Signs addresses under which a browser may fetch one recording for a short time. */
public interface PlaybackLinks {

    /** A link to the object, made after the rights were checked. */
    Link sign(MediaObject object);

    /**
     * Whoever has it may fetch the recording until it expires.
     *
     * @param url absolute
     * @param expiresAt when it stops working
     */
    record Link(String url, Instant expiresAt) {}
}
