package dev.hirenow.analysis.postgres;

import java.time.Duration;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.InterviewsContract;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.testing.Door;
import dev.hirenow.analysis.testing.Fixtures;
import dev.hirenow.analysis.testing.Stack;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Stack
class PostgresInterviewsTest extends InterviewsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Interviews interviews;

    @Inject
    Door door;

    @Override
    @BeforeEach
    protected void prepare() {
        HeldWork.stopTheWorkers(door);
    }

    @AfterEach
    void letTheWorkersGoOn() {
        HeldWork.letTheWorkersGoOn(door, ref);
    }

    @Test
    void leavesNeedlessWorkToWhoeverHoldsIt() {
        join().submitted(Fixtures.submitted(ref.id(), 1, "q1")).await().atMost(PATIENCE);
        door.rows(
                "update work set state = 'RUNNING', lease_until = now() + interval '1 hour' where interview_id = $1",
                ref.id());

        join().transcribed(Fixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .atMost(PATIENCE);

        assertThat(door.rows("select key from work where interview_id = $1 and state = 'RUNNING'", ref.id()))
                .extracting(row -> row.getString("key"))
                .containsExactly(ref.id() + "/1/1");
    }

    @Override
    protected Interviews interviews() {
        return interviews;
    }

    @Override
    protected Turn held(int submission) {
        return HeldWork.of(door, ref, submission);
    }

    @Override
    protected List<String> jobs() {
        return door.rows("select key from work where interview_id = $1 and state <> 'DONE'", ref.id()).stream()
                .map(row -> row.getString("key"))
                .toList();
    }

    @Override
    protected long facts() {
        return door.rows("select 1 from outbox where interview_id = $1", ref.id())
                .size();
    }
}
