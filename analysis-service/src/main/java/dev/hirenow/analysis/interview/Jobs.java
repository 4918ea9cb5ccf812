package dev.hirenow.analysis.interview;

import java.time.Duration;

import dev.hirenow.common.decision.Job;
import dev.hirenow.common.decision.Needless;

/** The jobs of this service; their keys say all that a worker has to know. */
public final class Jobs {

    /** Kind of the job that asks the model about a submission; key {@code interview/submission}. */
    public static final String ANALYSE = "ANALYSE";

    /** Kind of the job that misses transcripts; key {@code interview/submission/round}. */
    public static final String ASK_TRANSCRIPTS = "ASK_TRANSCRIPTS";

    private Jobs() {}

    static Job analyse(InterviewRef ref, int submission) {
        return Job.now(ref.id(), ref.organisation(), ANALYSE, ref.id() + "/" + submission, "{}");
    }

    static Job askTranscripts(InterviewRef ref, int submission, int round, Duration patience) {
        String key = ref.id() + "/" + submission + "/" + round;
        return Job.now(ref.id(), ref.organisation(), ASK_TRANSCRIPTS, key, "{}").after(patience);
    }

    /** Every round of the submission: it misses nothing any more. */
    static Needless askingTranscripts(InterviewRef ref, int submission) {
        return new Needless(ref.id(), ASK_TRANSCRIPTS, ref.id() + "/" + submission + "/");
    }
}
