package dev.hirenow.results.report;

import java.time.Instant;

import dev.hirenow.common.facts.MediaObject;

/** Signs URLs that let a browser fetch one recording for a short time. */
public interface PlaybackLinks {

    /** Signs a link to the object. The caller has to check the access rights first. */
    Link sign(MediaObject object);

    /**
     * A link; anybody who has it can fetch the recording until it expires.
     *
     * @param url absolute
     * @param expiresAt when it stops working
     */
    record Link(String url, Instant expiresAt) {}
}
