package dev.hirenow.analysis.interview;

import java.time.Duration;

import dev.hirenow.common.decision.Job;
import dev.hirenow.common.decision.ObsoleteJobs;

/** The jobs of this service; a job's key holds all that its worker needs. */
public final class AnalysisJobFactory {

    /** Calls the model about a submission; key {@code interview/submission}. */
    public static final String ANALYSE = "ANALYSE";

    /** Requests missing transcripts; key {@code interview/submission/round}. */
    public static final String ASK_TRANSCRIPTS = "ASK_TRANSCRIPTS";

    private AnalysisJobFactory() {}

    static Job analyse(InterviewRef ref, int submission) {
        return Job.now(ref.id(), ref.organisation(), ANALYSE, ref.id() + "/" + submission, "{}");
    }

    static Job askTranscripts(InterviewRef ref, int submission, int round, Duration patience) {
        String key = ref.id() + "/" + submission + "/" + round;
        return Job.now(ref.id(), ref.organisation(), ASK_TRANSCRIPTS, key, "{}").after(patience);
    }

    /** Cancels every round of the submission, which no longer lacks a transcript. */
    static ObsoleteJobs askingTranscripts(InterviewRef ref, int submission) {
        return new ObsoleteJobs(ref.id(), ASK_TRANSCRIPTS, ref.id() + "/" + submission + "/");
    }
}
