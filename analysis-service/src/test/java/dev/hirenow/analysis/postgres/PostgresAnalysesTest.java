package dev.hirenow.analysis.postgres;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

import dev.hirenow.analysis.analysis.Analyses;
import dev.hirenow.analysis.analysis.AnalysesContract;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.analysis.testing.AnalysisTestResources;

@QuarkusTest
@AnalysisTestResources
class PostgresAnalysesTest extends AnalysesContract {

    @Inject
    Analyses analyses;

    @Inject
    Interviews interviews;

    @Inject
    AnalysisServiceDriver driver;

    @Override
    protected void prepare() {
        ClaimedTestJobs.stopTheWorkers(driver);
    }

    @AfterEach
    void letTheWorkersGoOn() {
        ClaimedTestJobs.letTheWorkersGoOn(driver, ref);
    }

    @Override
    protected Analyses analyses() {
        return analyses;
    }

    @Override
    protected Interviews interviews() {
        return interviews;
    }

    @Override
    protected ClaimedSubmission held() {
        return ClaimedTestJobs.of(driver, ref, 1);
    }

    @Override
    protected void answer(ClaimedSubmission claimed, UUID call, byte[] answer) {
        driver.rows("""
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence, finished_at, billable, answer)
                values ($1, $2, $3, $4, 'gemini', 3, now(), true, $5)
                """, call, claimed.lease().workId(), ref.id(), ref.organisation(), Buffer.buffer(answer));
    }

    @Override
    protected List<byte[]> results() {
        return driver.rows("select result from analysis where interview_id = $1", ref.id()).stream()
                .map(row -> row.getBuffer("result").getBytes())
                .toList();
    }
}
