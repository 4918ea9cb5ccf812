package dev.hirenow.upload.rest;

import java.time.Clock;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.DatabaseUnavailableMapper;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.erasure.EraseInterview;
import dev.hirenow.upload.erasure.ErasureReceipt;
import dev.hirenow.upload.erasure.ErasureReceipts;
import dev.hirenow.upload.interview.InterviewRef;

/** Erases an interview in all services and shows the receipt. */
@Path("/api/v1/interviews/{id}/erasure")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class ErasureResource {

    private final EraseInterview erase;
    private final ErasureReceipts receipts;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ErasureResource(EraseInterview erase, ErasureReceipts receipts, CurrentCaller currentCaller, Clock clock) {
        this.erase = erase;
        this.receipts = receipts;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Confirms the erasure.
     *
     * @param confirmation the interview's id again
     */
    record ErasureRequest(@Nullable UUID confirmation) {}

    @PUT
    @Operation(
            operationId = "eraseInterview",
            summary = "Permanently erase the interview in all services; a repetition changes nothing")
    @APIResponse(
            responseCode = "202",
            description = "The interview can no longer be read; the receipt shows the progress of its removal",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem erasure-not-confirmed")
    @APIResponse(
            responseCode = "503",
            description =
                    "Problem temporarily-unavailable: the erasure is in progress, but the results service has not confirmed it yet")
    public Uni<Response> erase(@PathParam("id") UUID id, @Nullable ErasureRequest request) {
        Caller caller = currentCaller.current();
        if (request == null || !id.equals(request.confirmation())) {
            throw UploadProblemTypes.ERASURE_NOT_CONFIRMED.at(
                    "confirmation", "Repeat the id of the interview: erasing it cannot be undone.");
        }
        ErasureReceipts.ErasureRequest erasureRequest = new ErasureReceipts.ErasureRequest(
                new InterviewRef(caller.organisation(), id),
                ErasureReceipt.Cause.RECRUITER,
                caller.subject(),
                clock.instant());
        return erase.erase(erasureRequest).map(ErasureResource::answer);
    }

    private static Response answer(EraseInterview.Outcome outcome) {
        return switch (outcome) {
            case EraseInterview.Outcome.Unreadable(var receipt) ->
                Response.accepted(ReceiptView.of(receipt)).build();
            case EraseInterview.Outcome.UnderWay _ ->
                DatabaseUnavailableMapper.answer(
                        "The interview is being erased, which goes on by itself; the results have not confirmed it"
                                + " yet and may still show it. Ask again.");
            case EraseInterview.Outcome.NoSuchInterview _ -> throw InterviewResource.missing();
        };
    }

    @GET
    @Operation(operationId = "showErasure", summary = "The receipt of an erasure: what each service removed")
    @APIResponse(responseCode = "200", description = "The receipt; complete once every service has reported")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<ReceiptView> receipt(@PathParam("id") UUID id) {
        return receipts.find(new InterviewRef(currentCaller.current().organisation(), id))
                .map(found -> found.map(ReceiptView::of)
                        .orElseThrow(() -> CommonProblemTypes.NOT_FOUND.because("The interview was not erased.")));
    }
}
