package dev.hirenow.upload.answer;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.identity.Ids;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.Recording;
import dev.hirenow.upload.interview.Recording.Admission;
import dev.hirenow.upload.interview.Recording.Reception;
import dev.hirenow.upload.interview.Refusal;

/** Takes a recording: first the object, then, in one transaction, the attempt and the fact that tells of it. */
public final class ReceiveAnswer {

    private static final int LOOKS_AFTER_A_FAILURE = 4;

    private final Interviews interviews;
    private final VideoStore videos;
    private final Conditions conditions;
    private final Clock clock;

    /** Receives into this store. */
    public ReceiveAnswer(Interviews interviews, VideoStore videos, Conditions conditions, Clock clock) {
        this.interviews = interviews;
        this.videos = videos;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * A recording that is arriving.
     *
     * @param interview whose
     * @param questionId the question it answers
     * @param contentType as declared; empty where none is
     * @param declaredBytes as declared; 0 where it is not known beforehand
     * @param content its bytes; failing when the sender goes away
     */
    public record Delivery(
            InterviewRef interview,
            String questionId,
            String contentType,
            long declaredBytes,
            Multi<ByteBuffer> content) {}

    /** What became of it. */
    public sealed interface Outcome {
        /** It is the attempt that counts now. */
        record Received(Attempt attempt) implements Outcome {}

        /** The interview does not take it. */
        record Refused(Refusal refusal) implements Outcome {}

        /** It is not a recording that could be taken. */
        record Defective(Defect defect) implements Outcome {}
    }

    /**
     * Takes the recording, or leaves nothing of it behind. What can be refused without its bytes is refused before
     * {@link Delivery#content} is asked for any.
     */
    public Uni<Outcome> receive(Delivery delivery) {
        String type = MediaFormat.baseType(delivery.contentType());
        Optional<MediaFormat> format = MediaFormat.declaredBy(type);
        if (format.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Defective(Defect.UNKNOWN_TYPE));
        }
        if (delivery.declaredBytes() > conditions.mostBytes()) {
            return Uni.createFrom().item(new Outcome.Defective(Defect.TOO_LARGE));
        }
        return refusal(delivery).chain(refusal -> refusal.<Uni<Outcome>>map(
                        reason -> Uni.createFrom().item(new Outcome.Refused(reason)))
                .orElseGet(() -> keep(delivery, type, format.get())));
    }

    private Uni<Optional<Refusal>> refusal(Delivery delivery) {
        return interviews.find(delivery.interview()).map(found -> found.map(
                        interview -> refusal(interview, delivery.questionId()))
                .orElse(Optional.of(Refusal.CLOSED)));
    }

    private Optional<Refusal> refusal(Interview interview, String questionId) {
        return switch (Recording.admit(interview, questionId, clock.instant())) {
            case Admission.Refused(var refusal) -> Optional.of(refusal);
            case Admission.Admitted _ ->
                conditions.consentNeeded() && interview.brief().consent() == null
                        ? Optional.of(Refusal.CONSENT_NEEDED)
                        : Optional.empty();
        };
    }

    private Uni<Outcome> keep(Delivery delivery, String type, MediaFormat format) {
        String key = key(delivery, format);
        Inspection inspection = new Inspection(format, conditions.mostBytes());
        return videos.write(new VideoStore.Incoming(
                        key, type, delivery.declaredBytes(), inspection.watch(delivery.content()), inspection::sha256))
                .map(_ -> new MediaObject(videos.bucket(), key, inspection.bytes(), type, inspection.hash()))
                .chain(object -> record(delivery, object))
                .onFailure(DefectiveRecording.class)
                .recoverWithItem(e -> new Outcome.Defective(((DefectiveRecording) e).defect()));
    }

    private Uni<Outcome> record(Delivery delivery, MediaObject object) {
        return interviews
                .change(
                        delivery.interview(),
                        interview -> Recording.receive(interview, delivery.questionId(), object, clock.instant()))
                .onFailure()
                .recoverWithUni(failure -> recorded(delivery.interview(), object.key(), failure))
                .chain(reception -> conclude(reception, object.key()));
    }

    // A transaction whose end nobody heard of may have been stored. Locking the interview waits for its end; without
    // an answer the object stays, since an unused object does less harm than an attempt without one.
    private Uni<Optional<Reception>> recorded(InterviewRef ref, String key, Throwable failure) {
        return Uni.createFrom()
                .deferred(() -> attempt(ref, key))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .atMost(LOOKS_AFTER_A_FAILURE)
                .onFailure()
                .transform(_ -> failure)
                .chain(found -> found.map(attempt ->
                                Uni.createFrom().item(Optional.<Reception>of(new Reception.Recorded(attempt))))
                        .orElseGet(() ->
                                videos.delete(key).chain(() -> Uni.createFrom().failure(failure))));
    }

    private Uni<Outcome> conclude(Optional<Reception> reception, String key) {
        return switch (reception.orElse(new Reception.Refused(Refusal.CLOSED))) {
            case Reception.Recorded(var attempt) -> Uni.createFrom().item(new Outcome.Received(attempt));
            case Reception.Refused(var refusal) -> videos.delete(key).replaceWith(new Outcome.Refused(refusal));
        };
    }

    private Uni<Optional<Attempt>> attempt(InterviewRef ref, String key) {
        return interviews
                .change(
                        ref,
                        interview -> Decision.unchanged(interview.recordings().attempts().stream()
                                .filter(attempt -> attempt.object().key().equals(key))
                                .findFirst()))
                .map(found -> found.flatMap(attempt -> attempt));
    }

    // Never the same twice: a late removal of one try must not hit the object of another. It also tells its age.
    private static String key(Delivery delivery, MediaFormat format) {
        return "%s/%s/recordings/%s/%s.%s"
                .formatted(
                        delivery.interview().organisation(),
                        delivery.interview().id(),
                        delivery.questionId(),
                        Ids.next(),
                        format.extension());
    }
}
