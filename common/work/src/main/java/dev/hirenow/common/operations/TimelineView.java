package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What this service did for an interview, oldest first.
 *
 * @param service name of the service
 * @param sentFactsKeptMs retention of sent facts, in milliseconds after the broker acknowledged them
 * @param endedWorkKeptMs retention of ended jobs with their calls and events, in milliseconds after their end
 * @param entries empty if the service does not know the interview, or has removed all its data
 */
@Schema(name = "Timeline")
public record TimelineView(
        String service, UUID interview, long sentFactsKeptMs, long endedWorkKeptMs, List<Entry> entries) {

    /**
     * One entry; it has exactly the member that {@code source} names.
     *
     * @param at when it was queued, started or stored
     * @param source work, call, fact or event
     */
    @Schema(name = "TimelineEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            Instant at,
            String source,
            @Nullable WorkView work,
            @Nullable CallView call,
            @Nullable SentFactView fact,
            @Nullable WorkEventView event) {

        static Entry of(WorkView work) {
            return new Entry(work.createdAt(), "work", work, null, null, null);
        }

        static Entry of(CallView call) {
            return new Entry(call.startedAt(), "call", null, call, null, null);
        }

        static Entry of(SentFactView fact) {
            return new Entry(fact.createdAt(), "fact", null, null, fact, null);
        }

        static Entry of(WorkEventView event) {
            return new Entry(event.at(), "event", null, null, null, event);
        }
    }
}
