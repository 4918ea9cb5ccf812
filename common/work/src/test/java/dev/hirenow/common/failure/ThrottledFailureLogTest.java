package dev.hirenow.common.failure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottledFailureLogTest {

    private final List<String> written = new ArrayList<>();
    private long now = -5;
    private final ThrottledFailureLog log = ThrottledFailureLog.into(written::add, () -> now);

    @Test
    void writesAFailureWithItsCausesOnce() {
        fail("PREPARE", "a");
        fail("PREPARE", "b");

        assertThat(written).containsExactly("PREPARE of interview a failed: IOException: no disk");
    }

    @Test
    void writesItAgainAfterAMinuteWithHowOftenItCame() {
        fail("PREPARE", "a");
        for (int again = 0; again < 30; again++) {
            fail("PREPARE", "b");
        }
        now += Duration.ofSeconds(61).toNanos();
        fail("PREPARE", "c");
        fail("PREPARE", "d");

        assertThat(written)
                .hasSize(2)
                .last()
                .isEqualTo("PREPARE of interview c failed (and 30 times more since this was last written):"
                        + " IOException: no disk");
    }

    @Test
    void writesAnotherFailureAndAnotherSubjectAtOnce() {
        fail("PREPARE", "a");
        fail("TRANSCRIBE", "a");
        log.failed("PREPARE", "", new IllegalStateException());

        assertThat(written).hasSize(3).last().asString().startsWith("PREPARE failed: IllegalStateException at ");
    }

    private void fail(String subject, String interview) {
        log.failed(subject, "of interview " + interview, new IOException("no disk"));
    }
}
