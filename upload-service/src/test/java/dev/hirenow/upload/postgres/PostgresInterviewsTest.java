package dev.hirenow.upload.postgres;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InterviewsContract;

@QuarkusTest
class PostgresInterviewsTest extends InterviewsContract {

    @Inject
    Interviews interviews;

    @Override
    protected Interviews interviews() {
        return interviews;
    }
}
