package dev.hirenow.upload.rest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.interview.CheckedCandidateList;
import dev.hirenow.upload.interview.CreateInterview;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InviteCandidateList;
import dev.hirenow.upload.invitation.InvitationToken;
import dev.hirenow.upload.position.Flaw;

/** Invites many candidates at once, with a separate check beforehand. */
@Path("/api/v1/interviews/batch")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class BatchResource {

    private static final Logger LOG = Logger.getLogger(BatchResource.class);

    private final InviteCandidateList invite;
    private final CurrentCaller currentCaller;
    private final IdempotencyKeyHeader keys;
    private final Clock clock;
    private final InvitationPresenter invitations;
    private final InvitationMailQuota mailQuota;

    BatchResource(
            InviteCandidateList invite,
            CurrentCaller currentCaller,
            IdempotencyKeyHeader keys,
            Clock clock,
            InvitationPresenter invitations,
            InvitationMailQuota mailQuota) {
        this.invite = invite;
        this.currentCaller = currentCaller;
        this.keys = keys;
        this.clock = clock;
        this.invitations = invitations;
        this.mailQuota = mailQuota;
    }

    /**
     * The result of checking a list; {@code field} names the line.
     *
     * @param errors reasons to refuse the list
     * @param suggestions likely corrections for values with an error
     * @param doubts what a recruiter should decide, although the list would be accepted
     */
    record CheckView(List<Flaw> errors, List<CheckedCandidateList.Suggestion> suggestions, List<DoubtView> doubts) {

        static CheckView of(CheckedCandidateList checked) {
            return new CheckView(
                    checked.errors(),
                    checked.suggestions(),
                    checked.doubts().stream().map(DoubtView::of).toList());
        }
    }

    /**
     * A warning that may be a false alarm; {@code interview} is the candidate's existing interview for this
     * position.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoubtView(
            String field,
            CheckedCandidateList.Kind kind,
            @Nullable UUID interview) {

        static DoubtView of(CheckedCandidateList.Doubt doubt) {
            return new DoubtView(doubt.field(), doubt.kind(), doubt.interview().orElse(null));
        }
    }

    /** The candidates in list order. */
    record InvitedListView(List<InvitedView> items) {}

    @POST
    @Path("/check")
    @Operation(operationId = "checkBatch", summary = "Check a list of candidates without inviting them")
    @APIResponse(responseCode = "200", description = "All errors and warnings by line; empty if there are none")
    public Uni<CheckView> check(@Nullable BatchRequest request) {
        return invite.check(list(known(request))).map(CheckView::of);
    }

    @POST
    @Operation(
            operationId = "inviteMany",
            summary =
                    "Create an interview for each candidate of a list and, if mail is true, mail the invitations; creates"
                            + " nothing if the list has errors")
    @APIResponse(
            responseCode = "201",
            description =
                    "All are invited except those who already have an interview for this position: their entry has"
                            + " alreadyInvited and no invitation. A repetition with the same Idempotency-Key invites no candidate twice",
            content = @Content(schema = @Schema(implementation = InvitedListView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request; errors lists every invalid line")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    @APIResponse(
            responseCode = "429",
            description = "Problem too-many-requests: the caller has sent too many invitation mails")
    public Uni<Response> invite(
            @HeaderParam(IdempotencyKeyHeader.NAME) @Nullable String idempotencyKey,
            @QueryParam("mail") @DefaultValue("false") boolean mailed,
            @QueryParam(InterviewResource.AGAIN)
                    @DefaultValue("false")
                    @Parameter(description = InterviewResource.AGAIN_MEANS)
                    boolean again,
            @Nullable BatchRequest request) {
        BatchRequest batch = known(request);
        List<Flaw> flaws = invite.errors(list(batch));
        if (!flaws.isEmpty()) {
            throw PositionResponses.refused(flaws);
        }
        if (mailed) {
            mailQuota.ask(batch.lines().size());
        }
        List<InvitationToken> tokens =
                batch.lines().stream().map(_ -> InvitationToken.fresh()).toList();
        return invite.invite(orders(batch, tokens, new Sending(idempotencyKey, again)))
                .invoke(outcomes ->
                        LOG.infof("position %s: list of %d candidates processed", batch.positionId(), outcomes.size()))
                .map(outcomes -> invited(outcomes, tokens))
                .chain(made -> invitations.shown(made, mailed))
                .map(items -> Response.status(Response.Status.CREATED)
                        .entity(new InvitedListView(items))
                        .build());
    }

    private record Sending(@Nullable String idempotencyKey, boolean again) {}

    private List<CreateInterview.Command> orders(BatchRequest batch, List<InvitationToken> tokens, Sending sending) {
        String organisation = currentCaller.current().organisation();
        List<CreateInterview.Command> orders = new ArrayList<>();
        for (InterviewRequest line : batch.lines()) {
            int number = orders.size();
            orders.add(new CreateInterview.Command(
                    new InterviewRef(organisation, UuidV7Generator.next()),
                    new Interviews.Inviting(
                            tokens.get(number).hash(),
                            keys.key("interview " + (number + 1) + " of a list", sending.idempotencyKey(), line),
                            sending.again()),
                    line.draft(),
                    clock.instant()));
        }
        return orders;
    }

    private static List<InvitationPresenter.Made> invited(
            List<CreateInterview.Outcome> outcomes, List<InvitationToken> tokens) {
        List<InvitationPresenter.Made> made = new ArrayList<>();
        for (CreateInterview.Outcome outcome : outcomes) {
            InvitationToken token = tokens.get(made.size());
            made.add(
                    switch (outcome) {
                        case CreateInterview.Outcome.Refused(var flaw) ->
                            throw CommonProblemTypes.INVALID_REQUEST.at(flaw.field(), flaw.reason());
                        case CreateInterview.Outcome.AlreadyInvited(var earlier) ->
                            new InvitationPresenter.Made(earlier.terms(), null, true);
                        case CreateInterview.Outcome.Stored(var creation) -> invited(creation, token);
                    });
        }
        return made;
    }

    private static InvitationPresenter.Made invited(CreationResult<Interview> creation, InvitationToken token) {
        return switch (creation) {
            case CreationResult.Created<Interview>(var made) ->
                new InvitationPresenter.Made(made.terms(), token, false);
            case CreationResult.Repeated<Interview>(var made) ->
                new InvitationPresenter.Made(made.terms(), null, false);
            case CreationResult.KeyReused<Interview> _ ->
                throw UploadProblemTypes.KEY_REUSED.because("Use a new key for another list.");
        };
    }

    private InviteCandidateList.CandidateList list(BatchRequest batch) {
        return new InviteCandidateList.CandidateList(
                currentCaller.current().organisation(),
                batch.lines().stream().map(InterviewRequest::draft).toList(),
                clock.instant());
    }

    private static BatchRequest known(@Nullable BatchRequest request) {
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a list of candidates as JSON.");
        }
        return request;
    }
}
