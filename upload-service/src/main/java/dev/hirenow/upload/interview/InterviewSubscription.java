package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.subscription.MultiEmitter;

/** One subscriber's stream of one interview. At most one check runs at a time. */
final class InterviewSubscription {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final InterviewRef ref;
    private final StreamInterviewUpdates.Right right;
    private final MultiEmitter<? super Interview> emitter;
    private final Instant end;
    private volatile String version = "";
    private volatile Instant told = Instant.MIN;
    private volatile Instant deadline = Instant.MAX;

    InterviewSubscription(
            InterviewRef ref,
            StreamInterviewUpdates.Right right,
            MultiEmitter<? super Interview> emitter,
            Instant now) {
        this.ref = ref;
        this.right = right;
        this.emitter = emitter;
        this.end = now.plus(LONGEST);
    }

    InterviewRef ref() {
        return ref;
    }

    StreamInterviewUpdates.Right right() {
        return right;
    }

    boolean isDue(String current, Instant now) {
        return !current.equals(version)
                || !now.isBefore(end)
                || !now.isBefore(deadline)
                || !now.isBefore(told.plus(SIGN_OF_LIFE));
    }

    void end() {
        emitter.complete();
    }

    // The version was read before the interview, so at worst the subscriber gets the same state twice. A
    // subscriber who has lost access gets no interview. No row changes when the deadline passes, so that
    // moment triggers a check of its own.
    void send(Optional<Interview> found, Map<UUID, String> versions, Instant now) {
        found.ifPresent(emitter::emit);
        deadline = found.filter(Interview.Open.class::isInstance)
                .map(interview -> interview.terms().answersUntil())
                .orElse(Instant.MAX);
        version = versions.getOrDefault(ref.id(), "");
        told = now;
        if (found.isEmpty() || !now.isBefore(end)) {
            emitter.complete();
        }
    }
}
