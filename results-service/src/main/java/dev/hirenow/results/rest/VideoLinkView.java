package dev.hirenow.results.rest;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.CreatePlaybackLink;

/**
 * A link that lets a browser play a recording for at most five minutes.
 *
 * @param url needs no token until it expires
 * @param durationMs length in milliseconds; null if unknown
 */
@Schema(name = "VideoLink")
record VideoLinkView(
        String url,
        Instant expiresAt,
        String contentType,
        @Nullable Long durationMs) {

    static VideoLinkView of(CreatePlaybackLink.Outcome.Watchable watchable) {
        return new VideoLinkView(
                watchable.link().url(), watchable.link().expiresAt(), watchable.contentType(), watchable.durationMs());
    }
}
