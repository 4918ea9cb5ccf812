package dev.hirenow.analysis.analysis;

import java.time.Duration;
import java.util.List;

import dev.hirenow.analysis.interview.FailureReason;
import dev.hirenow.analysis.scoring.SpokenAnswer;

/** The next step of an analysis. */
public sealed interface Next {

    /** The submission no longer needs scores; the job has ended. */
    record Needless() implements Next {}

    /**
     * The result was stored and published, and the job has ended.
     *
     * @param analysis the result
     * @param took time since the candidate submitted
     */
    record Succeeded(Analysis analysis, Duration took) implements Next {}

    /** The failure was published, and the job is parked for a person. */
    record Failed(FailureReason reason) implements Next {}

    /**
     * Call the model.
     *
     * @param answers the answers to ask about
     * @param roomier whether to allow a longer response, after one that was cut off
     */
    record Ask(List<SpokenAnswer> answers, boolean roomier) implements Next {}
}
