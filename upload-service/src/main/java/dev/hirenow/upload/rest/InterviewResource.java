package dev.hirenow.upload.rest;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import dev.hirenow.upload.interview.CreateInterview;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewFinder;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.invitation.InvitationToken;

/** Creates, lists and shows interviews. */
@Path("/api/v1/interviews")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class InterviewResource {

    private static final Logger LOG = Logger.getLogger(InterviewResource.class);

    static final String AGAIN = "again";
    static final String AGAIN_MEANS =
            "Whether to invite candidates who have an active interview for this position as well;"
                    + " candidates are identified by their e-mail addresses";

    private final CreateInterview create;
    private final Interviews interviews;
    private final InterviewFinder finder;
    private final CurrentCaller currentCaller;
    private final IdempotencyKeyHeader keys;
    private final Clock clock;
    private final InvitationPresenter invitations;
    private final InvitationMailQuota mailQuota;

    InterviewResource(
            CreateInterview create,
            Interviews interviews,
            InterviewFinder finder,
            CurrentCaller currentCaller,
            IdempotencyKeyHeader keys,
            Clock clock,
            InvitationPresenter invitations,
            InvitationMailQuota mailQuota) {
        this.create = create;
        this.interviews = interviews;
        this.finder = finder;
        this.currentCaller = currentCaller;
        this.keys = keys;
        this.clock = clock;
        this.invitations = invitations;
        this.mailQuota = mailQuota;
    }

    @POST
    @Operation(
            operationId = "createInterview",
            summary = "Create an interview and its invitation, which is shown once and, if mail is true, mailed")
    @APIResponse(
            responseCode = "201",
            description = "Created; the invitation's token and link are not shown again",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @APIResponse(
            responseCode = "200",
            description = "An earlier request with the same Idempotency-Key created it; without the invitation")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(
            responseCode = "409",
            description = "Problem already-invited; interview is the existing one for this address and position")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    @APIResponse(
            responseCode = "429",
            description = "Problem too-many-requests: the caller has sent too many invitation mails")
    public Uni<Response> create(
            @HeaderParam(IdempotencyKeyHeader.NAME) @Nullable String idempotencyKey,
            @QueryParam("mail") @DefaultValue("false") boolean mailed,
            @QueryParam(AGAIN) @DefaultValue("false") @Parameter(description = AGAIN_MEANS) boolean again,
            @Nullable InterviewRequest request) {
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send an interview as JSON.");
        }
        if (mailed) {
            mailQuota.ask(1);
        }
        InvitationToken token = InvitationToken.fresh();
        InterviewRef ref = new InterviewRef(currentCaller.current().organisation(), UuidV7Generator.next());
        return create.create(new CreateInterview.Command(
                        ref,
                        new Interviews.Inviting(token.hash(), keys.key("interview", idempotencyKey, request), again),
                        request.draft(),
                        clock.instant()))
                .chain(outcome -> switch (outcome) {
                    case CreateInterview.Outcome.AlreadyInvited(var earlier) -> throw alreadyInvited(earlier);
                    case CreateInterview.Outcome.Stored(var creation) -> created(creation, token, mailed);
                    case CreateInterview.Outcome.Refused(var flaw) ->
                        throw CommonProblemTypes.INVALID_REQUEST.at(flaw.field(), flaw.reason());
                });
    }

    @GET
    @Operation(
            operationId = "listInterviews",
            summary = "The organisation's interviews by position, stage and candidate, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the next page")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<PageView<InterviewView>> list(
            @BeanParam InterviewFilter filter,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("50") int size) {
        return finder.page(
                        filter.in(currentCaller.current().organisation()),
                        Optional.ofNullable(PageView.cursor(after)),
                        PageView.size(size) + 1)
                .map(found -> PageView.of(found, size, InterviewView::of, interview -> interview
                        .terms()
                        .id()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "showInterview", summary = "An interview with its recordings and submissions")
    @APIResponse(responseCode = "200", description = "The interview")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<InterviewView> show(@PathParam("id") UUID id) {
        return interviews
                .find(new InterviewRef(currentCaller.current().organisation(), id))
                .map(found -> found.map(InterviewView::of).orElseThrow(InterviewResource::missing));
    }

    static RuntimeException missing() {
        return CommonProblemTypes.NOT_FOUND.because("Your organisation does not have this interview.");
    }

    private static RuntimeException alreadyInvited(Interview earlier) {
        return UploadProblemTypes.ALREADY_INVITED
                .with("No one was invited. Send again=true to invite the candidate again.")
                .with("interview", earlier.terms().id().toString())
                .build();
    }

    private Uni<Response> created(CreationResult<Interview> creation, InvitationToken token, boolean mailed) {
        return switch (creation) {
            case CreationResult.Created<Interview>(var interview) -> {
                LOG.infof("interview %s: created", interview.terms().id());
                yield invitations.shown(interview.terms(), token, mailed).map(invitation -> Response.created(
                                location(interview))
                        .entity(InterviewView.of(interview, invitation))
                        .build());
            }
            case CreationResult.Repeated<Interview>(var interview) ->
                Uni.createFrom()
                        .item(Response.ok(InterviewView.of(interview))
                                .location(location(interview))
                                .build());
            case CreationResult.KeyReused<Interview> _ ->
                throw UploadProblemTypes.KEY_REUSED.because("Use a new key for a new interview.");
        };
    }

    private static URI location(Interview interview) {
        return URI.create("/api/v1/interviews/" + interview.terms().id());
    }
}
