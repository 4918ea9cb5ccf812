package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.erasure.Receipt;

/**
 * What was erased of an interview, and where.
 *
 * @param interviewId which one
 * @param cause RECRUITER or RETENTION
 * @param askedBy whoever wished it; null where nobody did
 * @param askedAt since when nobody can read it
 * @param complete whether every service has said that nothing is left
 * @param completedAt when the last one had nothing left; null until then
 * @param services each with what it removed
 */
record ReceiptView(
        UUID interviewId,
        Receipt.Cause cause,
        @Nullable String askedBy,
        Instant askedAt,
        boolean complete,
        @Nullable Instant completedAt,
        List<ShareView> services) {

    /**
     * What one service removed.
     *
     * @param service which one
     * @param erased whether it has said so
     * @param removed kind of thing to how many; null until it has
     * @param erasedAt when nothing was left; null until it has
     */
    record ShareView(
            String service,
            boolean erased,
            @Nullable Map<String, Integer> removed,
            @Nullable Instant erasedAt) {}

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.interview().id(),
                receipt.cause(),
                receipt.askedBy().isEmpty() ? null : receipt.askedBy(),
                receipt.askedAt(),
                receipt.complete(),
                receipt.completedAt().orElse(null),
                Receipt.HOLDERS.stream()
                        .sorted()
                        .map(service -> share(service, receipt.shares().get(service)))
                        .toList());
    }

    private static ShareView share(String service, Receipt.@Nullable Share share) {
        return share == null
                ? new ShareView(service, false, null, null)
                : new ShareView(service, true, share.removed(), share.removedAt());
    }
}
