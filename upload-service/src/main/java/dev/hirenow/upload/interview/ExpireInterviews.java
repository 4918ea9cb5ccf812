package dev.hirenow.upload.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Closes interviews whose deadline has passed. */
public final class ExpireInterviews {

    private static final int AT_ONCE = 100;

    private final Interviews interviews;
    private final Clock clock;

    /** Uses this clock to decide which deadlines have passed. */
    public ExpireInterviews(Interviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /** Closes one batch; the next run takes the rest. Several replicas may run it at the same time. */
    public Uni<Void> run() {
        Instant now = clock.instant();
        return interviews.overdue(now, AT_ONCE).chain(overdue -> expire(overdue, now));
    }

    private Uni<Void> expire(List<InterviewRef> overdue, Instant now) {
        return Multi.createFrom()
                .iterable(overdue)
                .onItem()
                .transformToUniAndConcatenate(
                        ref -> interviews.change(ref, interview -> ClosingRules.expire(interview, now)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
