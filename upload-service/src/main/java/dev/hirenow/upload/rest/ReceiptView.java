package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.erasure.ErasureReceipt;

/**
 * What was erased of an interview, and by which service.
 *
 * @param interviewId the erased interview
 * @param cause RECRUITER or RETENTION
 * @param askedBy the user who requested the erasure; null for automatic erasure
 * @param askedAt when the interview became unreadable in this service
 * @param complete whether every service has reported that nothing is left
 * @param completedAt when the last service had removed everything; null until then
 * @param services what each service removed
 */
record ReceiptView(
        UUID interviewId,
        ErasureReceipt.Cause cause,
        @Nullable String askedBy,
        Instant askedAt,
        boolean complete,
        @Nullable Instant completedAt,
        List<ShareView> services) {

    /**
     * What one service removed.
     *
     * @param service name of the service
     * @param erased whether the service has reported
     * @param removed number of removed items by kind; null until the service has reported
     * @param erasedAt when the service had removed everything; null until it has reported
     */
    record ShareView(
            String service,
            boolean erased,
            @Nullable Map<String, Integer> removed,
            @Nullable Instant erasedAt) {}

    static ReceiptView of(ErasureReceipt receipt) {
        return new ReceiptView(
                receipt.interview().id(),
                receipt.cause(),
                receipt.askedBy().isEmpty() ? null : receipt.askedBy(),
                receipt.askedAt(),
                receipt.complete(),
                receipt.completedAt().orElse(null),
                ErasureReceipt.HOLDERS.stream()
                        .sorted()
                        .map(service -> share(service, receipt.shares().get(service)))
                        .toList());
    }

    private static ShareView share(String service, ErasureReceipt.@Nullable Share share) {
        return share == null
                ? new ShareView(service, false, null, null)
                : new ShareView(service, true, share.removed(), share.removedAt());
    }
}
