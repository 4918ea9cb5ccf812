package dev.hirenow.local.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.hirenow.local.parts.Part;

import static dev.hirenow.local.parts.Part.ANALYSIS;
import static dev.hirenow.local.parts.Part.RESULTS;
import static dev.hirenow.local.parts.Part.TRANSCRIPTION;
import static dev.hirenow.local.parts.Part.UPLOAD;

/**
 * A moment at which a service can be made to die. The services know nothing of it: the code that ends the process is
 * put at the beginning of a method while it runs, see {@link Failpoints}.
 */
public enum Failpoint {
    /** A record was read, nothing of it is stored. */
    FACT_READ("common.kafka.FactIntake#untilStored", UPLOAD, TRANSCRIPTION, ANALYSIS, RESULTS),
    /** What a record says is committed, the broker does not know that it was read. */
    FACT_STORED("common.kafka.IntakeAge#stored", UPLOAD, TRANSCRIPTION, ANALYSIS, RESULTS),
    /**
     * In the transaction: state and facts are being written, nothing is committed. In transcription the first fact is
     * the transcript, in the transaction that ends its work.
     */
    BEFORE_COMMIT("common.outbox.Outbox#store", UPLOAD, TRANSCRIPTION, ANALYSIS),
    /** Committed, nothing sent to the broker. */
    AFTER_COMMIT("common.outbox.Relay#sendSoon", UPLOAD, TRANSCRIPTION, ANALYSIS),
    /** The broker has the fact, the outbox does not know it. */
    AFTER_BROKER_ACK("common.outbox.Relay#mark", UPLOAD, TRANSCRIPTION, ANALYSIS),
    /** Work is claimed, nothing is done for it yet. */
    WORK_CLAIMED("common.work.Worker#work", TRANSCRIPTION, ANALYSIS),
    /** The same of the work that calls the provider; transcription's first work only prepares the recording. */
    TRANSCRIBING_CLAIMED("common.work.ProviderCall#handle", TRANSCRIPTION),
    /** The provider has answered, nobody has written it down: the call is lost, and may be billed. */
    BEFORE_ANSWER_STORED("common.work.WorkQueue#endCall", TRANSCRIPTION, ANALYSIS),
    /** The raw answer is stored, nothing that follows from it is. */
    AFTER_ANSWER_STORED(Map.of(
            TRANSCRIPTION, "transcription.worker.TranscribeWork#answered",
            ANALYSIS, "analysis.analysis.AnalyseSubmission#finish")),
    /** In the transaction that ends the work and stores its result. */
    BEFORE_RESULT_STORED("common.postgres.Ledger#finish", TRANSCRIPTION, ANALYSIS),
    /** The result is committed, the worker has not noticed. */
    AFTER_RESULT_STORED("common.work.Worker#ended", TRANSCRIPTION, ANALYSIS),
    /** The transcript is committed, its worker has not noticed. */
    TRANSCRIPT_STORED("transcription.worker.TranscribeWork#recorded", TRANSCRIPTION);

    private final Map<Part, String> methods;

    Failpoint(String method, Part... services) {
        this(List.of(services).stream().collect(Collectors.toUnmodifiableMap(service -> service, _ -> method)));
    }

    Failpoint(Map<Part, String> methods) {
        this.methods = methods;
    }

    /** The services that pass it, in the order in which an interview meets them. */
    public List<Part> services() {
        return Part.SERVICES.stream().filter(methods::containsKey).toList();
    }

    /** Class and method, as {@code a.b.C#m}. */
    String method(Part service) {
        String method = methods.get(service);
        if (method == null) {
            throw new IllegalArgumentException(service + " does not pass " + this);
        }
        return "dev.hirenow." + method;
    }
}
