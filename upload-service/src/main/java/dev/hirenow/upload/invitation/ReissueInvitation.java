package dev.hirenow.upload.invitation;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.Brief;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;

/** Replaces a lost link: the old one stops working. */
public final class ReissueInvitation {

    private final Interviews interviews;
    private final Invitations invitations;
    private final LinkQuota quota;

    /** Reissues for these interviews. */
    public ReissueInvitation(Interviews interviews, Invitations invitations, LinkQuota quota) {
        this.interviews = interviews;
        this.invitations = invitations;
        this.quota = quota;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The only invitation from now on. */
        record Reissued(InvitationToken token, Brief brief) implements Outcome {}

        /** There is no such interview. */
        record NoSuchInterview() implements Outcome {}

        /** A link to an interview that has ended would open nothing. */
        record InterviewClosed() implements Outcome {}

        /** So many links were made lately that another has to wait that long. */
        record TooMany(Duration pause) implements Outcome {}
    }

    /** Makes a new token. */
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
                        .replace(interview.brief().ref(), token.hash(), quota)
                        .map(pause -> pause.<Outcome>map(Outcome.TooMany::new)
                                .orElseGet(() -> new Outcome.Reissued(token, interview.brief())));
            }
        };
    }
}
