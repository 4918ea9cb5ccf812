package dev.hirenow.results.rest;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.limit.EventStreamLimit;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.results.report.ReportChangeStream;

/** Streams changes to open pages. */
@Path("/api/v1/results/events")
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class LiveResource {

    // Clients must reconnect, which checks their credentials again.
    private static final int LONGEST_SECONDS = 300;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private static final ChangedView STOP = new ChangedView(List.of(), false);

    private final ReportChangeStream live;
    private final CurrentCaller currentCaller;
    private final StreamShutdown streams;
    private final EventStreamLimit open;

    LiveResource(ReportChangeStream live, CurrentCaller currentCaller, StreamShutdown streams, EventStreamLimit open) {
        this.live = live;
        this.currentCaller = currentCaller;
        this.streams = streams;
        this.open = open;
    }

    /**
     * One event of the stream.
     *
     * @param interviews changed interviews; empty in the first event and in keep-alive events
     * @param reload true in the first event: earlier changes are not reported, so the client must read everything again
     */
    @Schema(name = "ResultsChanged")
    record ChangedView(List<UUID> interviews, boolean reload) {}

    /** Opens the stream; it contains only interviews of the caller's organisation. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followResults",
            summary = "Which interviews change, as an event stream",
            description = "Ends after five minutes at most; connect again.")
    @APIResponse(
            responseCode = "200",
            description = "Events, each with a JSON object as its data",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ChangedView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    @APIResponse(responseCode = "429", description = "Problem too-many-requests: too many streams are open")
    public Multi<ChangedView> follow(
            @Parameter(description = "After how many seconds the stream ends, 1 to 300")
                    @QueryParam("seconds")
                    @Nullable
                    String seconds) {
        Duration lasting = Duration.ofSeconds(seconds == null ? LONGEST_SECONDS : lasting(seconds));
        Caller caller = currentCaller.current();
        return open.counted(caller.organisation() + "/" + caller.subject(), events(caller.organisation(), lasting));
    }

    private Multi<ChangedView> events(String organisation, Duration lasting) {
        Multi<ChangedView> changes = live.of(organisation).map(LiveResource::changed);
        Multi<ChangedView> alive = Multi.createFrom()
                .ticks()
                .startingAfter(SIGN_OF_LIFE)
                .every(SIGN_OF_LIFE)
                .onOverflow()
                .drop()
                .map(_ -> new ChangedView(List.of(), false));
        return Multi.createBy()
                .merging()
                // the end first, so that it is never missed
                .streams(
                        streams.end().map(_ -> STOP),
                        Multi.createFrom().item(new ChangedView(List.of(), true)),
                        changes,
                        alive)
                .select()
                .first(LiveResource::goesOn)
                .select()
                .first(lasting);
    }

    // By identity, because keep-alive events are equal.
    @SuppressWarnings("ReferenceEquality")
    private static boolean goesOn(ChangedView event) {
        return event != STOP;
    }

    private static ChangedView changed(Set<UUID> interviews) {
        return new ChangedView(List.copyOf(interviews), false);
    }

    private static int lasting(String text) {
        try {
            int seconds = Integer.parseInt(text);
            if (seconds >= 1 && seconds <= LONGEST_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // the range check rejects it
        }
        throw CommonProblemTypes.INVALID_REQUEST.at("seconds", "Use 1 to 300.");
    }
}
