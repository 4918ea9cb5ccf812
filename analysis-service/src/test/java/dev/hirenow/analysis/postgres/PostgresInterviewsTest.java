package dev.hirenow.analysis.postgres;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.InterviewsContract;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.testing.Door;
import dev.hirenow.analysis.testing.Stack;

@QuarkusTest
@Stack
class PostgresInterviewsTest extends InterviewsContract {

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
        return door.rows("select key from work where interview_id = $1", ref.id()).stream()
                .map(row -> row.getString("key"))
                .toList();
    }

    @Override
    protected long facts() {
        return door.rows("select 1 from outbox where interview_id = $1", ref.id())
                .size();
    }
}
