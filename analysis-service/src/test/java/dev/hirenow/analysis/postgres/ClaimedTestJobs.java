package dev.hirenow.analysis.postgres;

import java.util.UUID;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.work.call.Lease;

/** Jobs of a kind without a worker, claimed by the test. */
final class ClaimedTestJobs {

    private ClaimedTestJobs() {}

    static ClaimedSubmission of(AnalysisServiceDriver driver, InterviewRef ref, int submission) {
        UUID work = UuidV7Generator.next();
        driver.rows("""
                insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state, fence, lease_until)
                values ($1, $2, $3, 'HELD_BY_A_TEST', $4, '{}', 5, now(), 'RUNNING', 3, now() + interval '1 hour')
                """, work, ref.organisation(), ref.id(), work.toString());
        return new ClaimedSubmission(ref, submission, new Lease(work, 3));
    }

    /** Keeps the workers of the running service from claiming the fixtures' jobs. */
    static void stopTheWorkers(AnalysisServiceDriver driver) {
        driver.rows("update provider_limit set paused_until = now() + interval '1 hour' where provider = 'gemini'");
    }

    /** Removes the remaining jobs before the workers continue. */
    static void letTheWorkersGoOn(AnalysisServiceDriver driver, InterviewRef ref) {
        driver.rows("delete from work where interview_id = $1", ref.id());
        driver.unpause();
    }
}
