package dev.hirenow.analysis.postgres;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

import dev.hirenow.analysis.analysis.Analyses;
import dev.hirenow.analysis.analysis.AnalysesContract;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.testing.Door;
import dev.hirenow.analysis.testing.Stack;

@QuarkusTest
@Stack
class PostgresAnalysesTest extends AnalysesContract {

    @Inject
    Analyses analyses;

    @Inject
    Interviews interviews;

    @Inject
    Door door;

    @Override
    protected void prepare() {
        HeldWork.stopTheWorkers(door);
    }

    @AfterEach
    void letTheWorkersGoOn() {
        HeldWork.letTheWorkersGoOn(door, ref);
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
    protected Turn held() {
        return HeldWork.of(door, ref, 1);
    }

    @Override
    protected void answer(Turn turn, UUID call, byte[] answer) {
        door.rows("""
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence, finished_at, billable, answer)
                values ($1, $2, $3, $4, 'gemini', 3, now(), true, $5)
                """, call, turn.lease().workId(), ref.id(), ref.organisation(), Buffer.buffer(answer));
    }

    @Override
    protected List<byte[]> results() {
        return door.rows("select result from analysis where interview_id = $1", ref.id()).stream()
                .map(row -> row.getBuffer("result").getBytes())
                .toList();
    }
}
