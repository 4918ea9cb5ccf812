package dev.hirenow.analysis.analysis;

import java.time.Duration;
import java.util.List;

import dev.hirenow.analysis.interview.FailureReason;
import dev.hirenow.analysis.scoring.SpokenAnswer;

/** What is to be done about a submission. */
public sealed interface Next {

    /** The job has ended, and nothing was wanted of it. */
    record Needless() implements Next {}

    /**
     * The result is stored and published, and the job has ended.
     *
     * @param analysis the result
     * @param took since the candidate submitted
     */
    record Succeeded(Analysis analysis, Duration took) implements Next {}

    /** The failure is published, and the job is put aside for a human. */
    record Failed(FailureReason reason) implements Next {}

    /**
     * The model has to be asked.
     *
     * @param answers about these
     * @param roomier because an answer was cut off
     */
    record Ask(List<SpokenAnswer> answers, boolean roomier) implements Next {}
}
