package dev.hirenow.upload.invitation;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.InterviewTerms;
import dev.hirenow.upload.interview.Interviews;

/** Replaces a lost link; the old one stops working. */
public final class ReissueInvitation {

    private final Interviews interviews;
    private final Invitations invitations;
    private final InterviewLinkQuota quota;

    /** Reissues links for these interviews. */
    public ReissueInvitation(Interviews interviews, Invitations invitations, InterviewLinkQuota quota) {
        this.interviews = interviews;
        this.invitations = invitations;
        this.quota = quota;
    }

    /** The result of reissuing a link. */
    public sealed interface Outcome {
        /** The new link is the only valid one. */
        record Reissued(InvitationToken token, InterviewTerms terms) implements Outcome {}

        /** The interview does not exist. */
        record NoSuchInterview() implements Outcome {}

        /** The interview has ended, so a link to it would be useless. */
        record InterviewClosed() implements Outcome {}

        /** The quota is used up; the next link can be issued after {@code pause}. */
        record TooMany(Duration pause) implements Outcome {}
    }

    /** Issues a new token. */
    public Uni<Outcome> reissue(InterviewRef ref) {
        return interviews.find(ref).chain(found -> found.map(this::replace)
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NoSuchInterview())));
    }

    private Uni<Outcome> replace(Interview interview) {
        return switch (interview) {
            case Interview.Closed _ -> Uni.createFrom().item(new Outcome.InterviewClosed());
            case Interview.Open _, Interview.Submitted _, Interview.Reopened _ -> {
                InvitationToken token = InvitationToken.fresh();
                yield invitations
                        .replace(interview.terms().ref(), token.hash(), quota)
                        .map(pause -> pause.<Outcome>map(Outcome.TooMany::new)
                                .orElseGet(() -> new Outcome.Reissued(token, interview.terms())));
            }
        };
    }
}
