package dev.hirenow.common.work;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a provider call once it ended.
 *
 * @param billable whether the provider may have billed it (200, or no answer of its own after the body was sent)
 * @param status HTTP status; 0 when no answer came
 * @param outcome code such as OK or RATE_LIMITED
 * @param providerRequestId for questions to the provider, or null
 * @param costMicros estimated cost in millionths of the currency unit
 * @param answer the raw bytes of the answer to derive from, or null when there is nothing to derive
 */
public record CallReport(
        boolean billable,
        int status,
        String outcome,
        @Nullable String providerRequestId,
        long costMicros,
        byte @Nullable [] answer) {}
