package dev.hirenow.analysis.postgres;

import java.time.Duration;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.InterviewsContract;
import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.analysis.testing.FactFixtures;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@AnalysisTestResources
class PostgresInterviewsTest extends InterviewsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Interviews interviews;

    @Inject
    AnalysisServiceDriver driver;

    @Override
    @BeforeEach
    protected void prepare() {
        ClaimedTestJobs.stopTheWorkers(driver);
    }

    @AfterEach
    void letTheWorkersGoOn() {
        ClaimedTestJobs.letTheWorkersGoOn(driver, ref);
    }

    @Test
    void leavesNeedlessWorkToWhoeverHoldsIt() {
        join().submitted(FactFixtures.submitted(ref.id(), 1, "q1")).await().atMost(PATIENCE);
        driver.rows(
                "update work set state = 'RUNNING', lease_until = now() + interval '1 hour' where interview_id = $1",
                ref.id());

        join().transcribed(FactFixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .atMost(PATIENCE);

        assertThat(driver.rows("select key from work where interview_id = $1 and state = 'RUNNING'", ref.id()))
                .extracting(row -> row.getString("key"))
                .containsExactly(ref.id() + "/1/1");
    }

    @Override
    protected Interviews interviews() {
        return interviews;
    }

    @Override
    protected ClaimedSubmission held(int submission) {
        return ClaimedTestJobs.of(driver, ref, submission);
    }

    @Override
    protected List<String> jobs() {
        return driver.rows("select key from work where interview_id = $1 and state <> 'DONE'", ref.id()).stream()
                .map(row -> row.getString("key"))
                .toList();
    }

    @Override
    protected long facts() {
        return driver.rows("select 1 from outbox where interview_id = $1", ref.id())
                .size();
    }
}
