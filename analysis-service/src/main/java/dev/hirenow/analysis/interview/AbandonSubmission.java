package dev.hirenow.analysis.interview;

import java.time.Clock;

import io.smallrye.mutiny.Uni;

/**
 * Concludes a submission that gets no scores for a reason outside its answers and the model, and publishes the failure.
 * A manual retry may still score it.
 */
public final class AbandonSubmission {

    private final Interviews interviews;
    private final Clock clock;

    public AbandonSubmission(Interviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /**
     * Every attempt to analyse the submission failed because of an internal fault.
     *
     * @param detail for operators; stored with the parked job
     */
    public Uni<Ending> notAnalysed(Turn turn, String detail) {
        return interviews.conclude(
                turn, interview -> Abandoning.notAnalysed(interview, turn.submission(), detail, clock.instant()));
    }

    /** Every attempt to request its missing transcripts failed because of an internal fault. */
    public Uni<Ending> notAsked(Turn turn, String detail) {
        return interviews.conclude(
                turn, interview -> Abandoning.notAsked(interview, turn.submission(), detail, clock.instant()));
    }

    /** An operator cancelled the analysis. */
    public Uni<Ending> analysisCancelled(Turn turn, String operator) {
        return interviews.cancel(
                turn,
                operator,
                interview -> Abandoning.analysisCancelled(interview, turn.submission(), clock.instant()));
    }

    /** An operator cancelled the request for its missing transcripts. */
    public Uni<Ending> askingCancelled(Turn turn, String operator) {
        return interviews.cancel(
                turn, operator, interview -> Abandoning.askingCancelled(interview, turn.submission(), clock.instant()));
    }
}
