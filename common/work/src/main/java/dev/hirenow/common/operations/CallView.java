package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call to a provider, without request and response.
 *
 * @param id the call
 * @param work the job that made it
 * @param provider name of the provider's limit
 * @param startedAt when it was reserved
 * @param finishedAt null while it runs
 * @param billable whether the provider may have billed it
 * @param status HTTP status; null while it runs, 0 without a response
 * @param outcome code such as OK or RATE_LIMITED; null while it runs
 * @param providerRequestId to quote in support requests to the provider; null if unknown
 * @param costMicros estimated cost in millionths of the currency unit
 */
@Schema(name = "ProviderCall")
public record CallView(
        UUID id,
        UUID work,
        String provider,
        Instant startedAt,
        @Nullable Instant finishedAt,
        boolean billable,
        @Nullable Integer status,
        @Nullable String outcome,
        @Nullable String providerRequestId,
        long costMicros) {}
