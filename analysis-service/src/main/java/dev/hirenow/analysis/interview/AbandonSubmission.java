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
    public Uni<JobConclusion> notAnalysed(ClaimedSubmission claimed, String detail) {
        return interviews.conclude(
                claimed,
                interview -> AbandonmentRules.notAnalysed(interview, claimed.submission(), detail, clock.instant()));
    }

    /** Every attempt to request its missing transcripts failed because of an internal fault. */
    public Uni<JobConclusion> notAsked(ClaimedSubmission claimed, String detail) {
        return interviews.conclude(
                claimed,
                interview -> AbandonmentRules.notAsked(interview, claimed.submission(), detail, clock.instant()));
    }

    /** An operator cancelled the analysis. */
    public Uni<JobConclusion> analysisCancelled(ClaimedSubmission claimed, String operator) {
        return interviews.cancel(
                claimed,
                operator,
                interview -> AbandonmentRules.analysisCancelled(interview, claimed.submission(), clock.instant()));
    }

    /** An operator cancelled the request for its missing transcripts. */
    public Uni<JobConclusion> askingCancelled(ClaimedSubmission claimed, String operator) {
        return interviews.cancel(
                claimed,
                operator,
                interview -> AbandonmentRules.askingCancelled(interview, claimed.submission(), clock.instant()));
    }
}
