package dev.hirenow.local.demo;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlockersTest {
    private static final String ENTRY = """
            {"entries": [{"source": "work", "work": {"kind": "PREPARE", "key": "q1/1", "state": "%s", "attempts": %d,
              "updatedAt": "2026-11-29T23:52:24.859Z", "error": %s}}]}
            """;

    @Test
    void nothingHoldsUpWorkThatWaitsForItsFirstAttempt() throws IOException {
        assertThat(obstacles("READY", 0, "null")).isEmpty();
    }

    @Test
    void nothingHoldsUpWorkThatIsDoneAfterAFailure() throws IOException {
        assertThat(obstacles("DONE", 2, "\"IOException: disk full\"")).isEmpty();
    }

    @Test
    void saysWhichWorkIsRetriedSinceWhenAtWhichAttemptAndWhy() throws IOException {
        assertThat(obstacles("READY", 1, "\"IOException: disk full\""))
                .containsExactly(new Blocker(
                        "transcription: PREPARE of answer q1/1 failed at attempt 1, since 23:52:24 UTC: IOException: disk full",
                        false));
    }

    @Test
    void waitsNoLongerWhenTheSameWorkFailedThreeTimes() throws IOException {
        assertThat(obstacles("READY", 3, "\"IOException: disk full\"")).allMatch(Blocker::lasting);
    }

    @Test
    void waitsNoLongerForParkedWork() throws IOException {
        assertThat(obstacles("PARKED", 1, "\"UNAUTHORIZED\""))
                .allMatch(Blocker::lasting)
                .hasSize(1);
    }

    private static List<Blocker> obstacles(String state, int attempts, String error) throws IOException {
        return Blockers.inTimeline(
                "transcription", new ObjectMapper().readTree(ENTRY.formatted(state, attempts, error)));
    }
}
