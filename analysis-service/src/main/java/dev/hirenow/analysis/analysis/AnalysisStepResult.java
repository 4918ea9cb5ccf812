package dev.hirenow.analysis.analysis;

import java.time.Duration;
import java.util.List;

import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.scoring.SpokenAnswer;

/** The result of one step of an analysis. */
public sealed interface AnalysisStepResult {

    /** The submission no longer needs scores; the job has ended. */
    record NotNeeded() implements AnalysisStepResult {}

    /**
     * The result was stored and published, and the job has ended.
     *
     * @param analysis the result
     * @param took time since the candidate submitted
     */
    record Succeeded(Analysis analysis, Duration took) implements AnalysisStepResult {}

    /** The failure was published, and the job is parked for a person. */
    record Failed(AnalysisFailureReason reason) implements AnalysisStepResult {}

    /**
     * Call the model.
     *
     * @param answers the answers to ask about
     * @param roomier whether to allow a longer response, after one that was cut off
     */
    record Ask(List<SpokenAnswer> answers, boolean roomier) implements AnalysisStepResult {}
}
