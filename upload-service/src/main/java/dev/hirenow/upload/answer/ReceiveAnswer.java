package dev.hirenow.upload.answer;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.DuplicateRecordingCheck;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InvitationLink;
import dev.hirenow.upload.interview.InvitationLinkReplaced;
import dev.hirenow.upload.interview.RecordingRules;
import dev.hirenow.upload.interview.RecordingRules.Admission;
import dev.hirenow.upload.interview.RecordingRules.Arrival;
import dev.hirenow.upload.interview.RecordingRules.Reception;
import dev.hirenow.upload.interview.Refusal;

/** Stores a recording: first the object, then, in one transaction, the attempt and its fact. */
public final class ReceiveAnswer {

    private static final int LOOKS_AFTER_A_FAILURE = 4;

    private final Interviews interviews;
    private final VideoStore videos;
    private final UploadPolicy policy;
    private final Clock clock;

    /** Stores recordings in this video store. */
    public ReceiveAnswer(Interviews interviews, VideoStore videos, UploadPolicy policy, Clock clock) {
        this.interviews = interviews;
        this.videos = videos;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A recording that is being uploaded.
     *
     * @param link the link that the candidate used
     * @param questionId the question that it answers
     * @param contentType the declared media type; empty if none was declared
     * @param announced what the client announced about the recording
     * @param content the bytes; the stream fails if the client disconnects
     */
    public record IncomingRecording(
            InvitationLink link,
            String questionId,
            String contentType,
            AnnouncedRecording announced,
            Multi<ByteBuffer> content) {

        /** The interview that the recording belongs to. */
        public InterviewRef interview() {
            return link.interview();
        }
    }

    /**
     * What the client announces about a recording before its bytes.
     *
     * @param bytes its length in bytes; 0 if unknown
     * @param key the idempotency key: the recording is stored once, however often it is sent
     * @param sha256 of its bytes, in hexadecimal
     */
    public record AnnouncedRecording(long bytes, Optional<String> key, Optional<String> sha256) {}

    /** The result of an upload. */
    public sealed interface Outcome {
        /** Stored as the attempt that counts now. */
        record Received(Attempt attempt) implements Outcome {}

        /** The recording had already been stored as this attempt; nothing new was stored. */
        record Repeated(Attempt attempt) implements Outcome {}

        /** The interview does not accept the recording. */
        record Refused(Refusal refusal) implements Outcome {}

        /** The content is not an acceptable recording. */
        record Defective(RecordingDefect defect) implements Outcome {}
    }

    private record Media(String type, MediaFormat format) {}

    /**
     * Stores the recording exactly once, however often it is sent, and removes its object again if it is refused.
     * It refuses whatever it can before it requests the first byte of {@link IncomingRecording#content}.
     */
    public Uni<Outcome> receive(IncomingRecording incoming) {
        String type = MediaFormat.baseType(incoming.contentType());
        Optional<MediaFormat> format = MediaFormat.declaredBy(type);
        if (format.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Defective(RecordingDefect.UNKNOWN_TYPE));
        }
        if (incoming.announced().bytes() > policy.mostBytes()) {
            return Uni.createFrom().item(new Outcome.Defective(RecordingDefect.TOO_LARGE));
        }
        return interviews.find(incoming.interview()).chain(found -> found.map(
                        interview -> receive(incoming, new Media(type, format.get()), interview))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.Refused(Refusal.CLOSED))));
    }

    private Uni<Outcome> receive(IncomingRecording incoming, Media media, Interview interview) {
        Optional<Refusal> refusal = refusal(interview, incoming.questionId());
        if (refusal.isEmpty()) {
            return keep(incoming, media);
        }
        return mayBeRepeated(incoming, interview)
                ? compare(incoming, media, refusal.get())
                : Uni.createFrom().item(new Outcome.Refused(refusal.get()));
    }

    private Optional<Refusal> refusal(Interview interview, String questionId) {
        return switch (RecordingRules.admit(interview, questionId, clock.instant())) {
            case Admission.Refused(var refusal) -> Optional.of(refusal);
            case Admission.Admitted _ ->
                policy.consentNeeded() && interview.terms().consent() == null
                        ? Optional.of(Refusal.CONSENT_NEEDED)
                        : Optional.empty();
        };
    }

    // A recording that would be refused is only worth reading if it may be a repetition of one already
    // stored.
    private static boolean mayBeRepeated(IncomingRecording incoming, Interview interview) {
        AnnouncedRecording announced = incoming.announced();
        return interview.recordings().of(incoming.questionId()).stream()
                .map(Attempt::object)
                .anyMatch(object -> (announced.bytes() == 0 || announced.bytes() == object.bytes())
                        && announced
                                .sha256()
                                .filter(hash -> !hash.equals(object.sha256()))
                                .isEmpty());
    }

    private Uni<Outcome> compare(IncomingRecording incoming, Media media, Refusal refusal) {
        RecordingStreamInspector inspection = inspection(incoming, media);
        return inspection
                .watch(incoming.content())
                .collect()
                .last()
                .chain(() -> interviews.find(incoming.interview()))
                .map(found -> found.map(interview -> compared(interview, incoming, inspection.hash(), refusal))
                        .orElse(new Outcome.Refused(Refusal.CLOSED)))
                .onFailure(DefectiveRecording.class)
                .recoverWithItem(e -> new Outcome.Defective(((DefectiveRecording) e).defect()));
    }

    private static Outcome compared(Interview interview, IncomingRecording incoming, String hash, Refusal refusal) {
        DuplicateRecordingCheck.Identity identity =
                new DuplicateRecordingCheck.Identity(incoming.announced().key(), hash);
        return switch (DuplicateRecordingCheck.of(interview, incoming.questionId(), identity)) {
            case DuplicateRecordingCheck.Same(var attempt) -> new Outcome.Repeated(attempt);
            case DuplicateRecordingCheck.KeyReused _ -> new Outcome.Refused(Refusal.KEY_REUSED);
            case DuplicateRecordingCheck.None _ -> new Outcome.Refused(refusal);
        };
    }

    private Uni<Outcome> keep(IncomingRecording incoming, Media media) {
        String key = key(incoming, media.format());
        String type = media.type();
        RecordingStreamInspector inspection = inspection(incoming, media);
        return videos.write(new VideoStore.Incoming(
                        key,
                        type,
                        incoming.announced().bytes(),
                        inspection.watch(incoming.content()),
                        inspection::sha256))
                .map(_ -> new MediaObject(videos.bucket(), key, inspection.bytes(), type, inspection.hash()))
                .chain(object -> record(incoming, object))
                .onFailure(DefectiveRecording.class)
                .recoverWithItem(e -> new Outcome.Defective(((DefectiveRecording) e).defect()));
    }

    private RecordingStreamInspector inspection(IncomingRecording incoming, Media media) {
        return new RecordingStreamInspector(
                media.format(), policy.mostBytes(), incoming.announced().sha256());
    }

    private Uni<Outcome> record(IncomingRecording incoming, MediaObject object) {
        Arrival arrival = new Arrival(object, incoming.announced().key());
        return interviews
                .changeBy(
                        incoming.link(),
                        interview -> RecordingRules.receive(interview, incoming.questionId(), arrival, clock.instant()))
                .onFailure(InvitationLinkReplaced.class)
                .recoverWithItem(Optional.of(new Reception.Refused(Refusal.LINK_REPLACED)))
                .onFailure()
                .recoverWithUni(failure -> recorded(incoming.interview(), object.key(), failure))
                .chain(reception -> conclude(reception, object.key()));
    }

    // If the outcome of the commit is unknown, the attempt may have been stored. Locking the interview waits
    // for that transaction to end. If the database does not answer, the object stays: an unused object does
    // less harm than an attempt without its recording.
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
            case Reception.Repeated(var attempt) -> videos.delete(key).replaceWith(new Outcome.Repeated(attempt));
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

    // The key is unique per upload, so that a late delete after one upload cannot remove the object of
    // another. The time-ordered identifier also shows how old the object is.
    private static String key(IncomingRecording incoming, MediaFormat format) {
        return "%s/%s/recordings/%s/%s.%s"
                .formatted(
                        incoming.interview().organisation(),
                        incoming.interview().id(),
                        incoming.questionId(),
                        UuidV7Generator.next(),
                        format.extension());
    }
}
