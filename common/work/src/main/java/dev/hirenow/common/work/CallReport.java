package dev.hirenow.common.work;

import org.jspecify.annotations.Nullable;

/**
 * The result of a provider call.
 *
 * @param billable whether the provider may have billed it (200, or no response of its own after the body was sent)
 * @param status HTTP status; 0 without a response
 * @param outcome code such as OK or RATE_LIMITED
 * @param providerRequestId to quote in support requests to the provider, or null
 * @param costMicros estimated cost in millionths of the currency unit
 * @param answer raw bytes of the response to derive from, or null if there is nothing to derive
 */
public record CallReport(
        boolean billable,
        int status,
        String outcome,
        @Nullable String providerRequestId,
        long costMicros,
        byte @Nullable [] answer) {}
