package dev.hirenow.local.parts;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedChecksTest {

    @Test
    void namesTheChecksThatAreDownWithWhatTheySay() throws IOException {
        assertThat(FailedChecks.in(new ObjectMapper().readTree("""
                        {"status": "DOWN", "checks": [
                          {"name": "database", "status": "UP", "data": {"schema": "1"}},
                          {"name": "ffmpeg", "status": "DOWN", "data": {"reason": "it does not start"}}]}
                        """))).contains("ffmpeg is down (it does not start)");
    }

    @Test
    void saysNothingWhenAllAreUp() throws IOException {
        assertThat(FailedChecks.in(new ObjectMapper().readTree("""
                        {"status": "UP", "checks": [{"name": "database", "status": "UP"}]}
                        """))).isEmpty();
    }
}
