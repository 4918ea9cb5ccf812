package dev.hirenow.analysis.interview;

import java.time.Clock;

import io.smallrye.mutiny.Uni;

/**
 * A submission gets no scores for a reason that lies in neither answers nor model: everybody hears of that. Retried by a
 * person, it may get them after all.
 */
public final class AbandonSubmission {

    private final Interviews interviews;
    private final Clock clock;

    /** Works on these interviews. */
    public AbandonSubmission(Interviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /**
     * Every attempt to analyse it failed by a fault of our own.
     *
     * @param detail for operators, at the job that is put aside
     */
    public Uni<Ending> notAnalysed(Turn turn, String detail) {
        return interviews.conclude(
                turn, interview -> Abandoning.notAnalysed(interview, turn.submission(), detail, clock.instant()));
    }

    /** The same of asking for its missing transcripts. */
    public Uni<Ending> notAsked(Turn turn, String detail) {
        return interviews.conclude(
                turn, interview -> Abandoning.notAsked(interview, turn.submission(), detail, clock.instant()));
    }

    /** An operator gave its analysis up. */
    public Uni<Ending> analysisCancelled(Turn turn, String operator) {
        return interviews.cancel(
                turn,
                operator,
                interview -> Abandoning.analysisCancelled(interview, turn.submission(), clock.instant()));
    }

    /** An operator gave up asking for its missing transcripts. */
    public Uni<Ending> askingCancelled(Turn turn, String operator) {
        return interviews.cancel(
                turn, operator, interview -> Abandoning.askingCancelled(interview, turn.submission(), clock.instant()));
    }
}
