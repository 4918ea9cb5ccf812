package dev.hirenow.local.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.hirenow.local.parts.StackPart;

import static dev.hirenow.local.parts.StackPart.ANALYSIS;
import static dev.hirenow.local.parts.StackPart.RESULTS;
import static dev.hirenow.local.parts.StackPart.TRANSCRIPTION;
import static dev.hirenow.local.parts.StackPart.UPLOAD;

/**
 * A point at which a service can be made to crash. The services do not know about failpoints: {@link FailpointInjector}
 * inserts the code that ends the process at the start of a method at run time.
 */
public enum Failpoint {
    /** A record has been read, but nothing is stored. */
    FACT_READ("common.kafka.FactIntake#untilStored", UPLOAD, TRANSCRIPTION, ANALYSIS, RESULTS),
    /** The effect of a record is committed, but the broker does not have the offset yet. */
    FACT_STORED("common.kafka.UnstoredRecordAge#stored", UPLOAD, TRANSCRIPTION, ANALYSIS, RESULTS),
    /**
     * In the transaction that writes state and facts, before the commit. In transcription, the first fact is the
     * transcript, in the transaction that completes its job.
     */
    BEFORE_COMMIT("common.outbox.Outbox#store", UPLOAD, TRANSCRIPTION, ANALYSIS),
    /** Committed, but nothing has been sent to the broker. */
    AFTER_COMMIT("common.outbox.Relay#sendSoon", UPLOAD, TRANSCRIPTION, ANALYSIS),
    /** The broker has the fact, but the outbox does not record that yet. */
    AFTER_BROKER_ACK("common.outbox.Relay#mark", UPLOAD, TRANSCRIPTION, ANALYSIS),
    /** A job is claimed, but nothing has been done for it. */
    WORK_CLAIMED("common.work.Worker#work", TRANSCRIPTION, ANALYSIS),
    /** The same for the job that calls the provider; transcription's first job only prepares the recording. */
    TRANSCRIBING_CLAIMED("common.work.ProviderCallExecutor#handle", TRANSCRIPTION),
    /** The provider has answered, but the response is not stored: it is lost, and may be billed. */
    BEFORE_ANSWER_STORED("common.work.WorkQueue#endCall", TRANSCRIPTION, ANALYSIS),
    /** The raw response is stored, but nothing derived from it. */
    AFTER_ANSWER_STORED(Map.of(
            TRANSCRIPTION, "transcription.worker.TranscribeJobHandler#answered",
            ANALYSIS, "analysis.analysis.AnalyseSubmission#finish")),
    /** In the transaction that completes the job and stores its result. */
    BEFORE_RESULT_STORED("common.postgres.UnitOfWork#finish", TRANSCRIPTION, ANALYSIS),
    /** The result is committed, but the worker has not noticed. */
    AFTER_RESULT_STORED("common.work.Worker#ended", TRANSCRIPTION, ANALYSIS),
    /** The transcript is committed, but its worker has not noticed. */
    TRANSCRIPT_STORED("transcription.worker.TranscribeJobHandler#recorded", TRANSCRIPTION);

    private final Map<StackPart, String> methods;

    Failpoint(String method, StackPart... services) {
        this(List.of(services).stream().collect(Collectors.toUnmodifiableMap(service -> service, _ -> method)));
    }

    Failpoint(Map<StackPart, String> methods) {
        this.methods = methods;
    }

    /** The services that reach this point, in the order in which an interview passes them. */
    public List<StackPart> services() {
        return StackPart.SERVICES.stream().filter(methods::containsKey).toList();
    }

    /** Class and method, as {@code a.b.C#m}. */
    String method(StackPart service) {
        String method = methods.get(service);
        if (method == null) {
            throw new IllegalArgumentException(service + " does not reach " + this);
        }
        return "dev.hirenow." + method;
    }
}
