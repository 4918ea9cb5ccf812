package dev.hirenow.results.rest;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.WatchAnswer;

/**
 * Where a browser can play a recording, for five minutes at most.
 *
 * @param url can be fetched without a token until it expires
 * @param durationMs length in milliseconds, or null where it is not known
 */
@Schema(name = "VideoLink")
record VideoLinkView(
        String url,
        Instant expiresAt,
        String contentType,
        @Nullable Long durationMs) {

    static VideoLinkView of(WatchAnswer.Outcome.Watchable watchable) {
        return new VideoLinkView(
                watchable.link().url(), watchable.link().expiresAt(), watchable.contentType(), watchable.durationMs());
    }
}
