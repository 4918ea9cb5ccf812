package dev.hirenow.common.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a confined process can use. */
class ProcessLimiterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KILLED = 128 + 9;
    private static final long MIB = 1 << 20;

    private record Ended(int code, String output) {}

    @Test
    void limitsOnThisMachine() {
        assertThat(ProcessLimiter.ofThisMachine()).isIn(ProcessLimiter.LIMITED_AND_NICE, ProcessLimiter.LIMITED);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesMoreMemoryThanTheLimit(ProcessLimiter processLimiter) throws Exception {
        String copying = "dd if=/dev/zero of=/dev/null bs=100M count=1";

        assertThat(run(processLimiter, 64, 10, copying).code()).isEqualTo(1);
        assertThat(run(processLimiter, 128, 10, copying).code()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void killsWhatUsesMoreProcessorTimeThanTheLimit(ProcessLimiter processLimiter) throws Exception {
        assertThat(run(processLimiter, 64, 1, "while :; do :; done").code()).isEqualTo(KILLED);
    }

    @Test
    void givesWayToEverythingElse() throws Exception {
        int nice = Integer.parseInt(run(ProcessLimiter.NONE, 64, 10, "nice").output());

        assertThat(Integer.parseInt(
                        run(ProcessLimiter.LIMITED_AND_NICE, 64, 10, "nice").output()))
                .isEqualTo(Math.min(19, nice + 10));
    }

    @Test
    void isEndedFirstWhenMemoryRunsOut() throws Exception {
        assertThat(run(ProcessLimiter.LIMITED, 64, 10, "cat /proc/self/oom_score_adj")
                        .output())
                .isEqualTo("1000");
    }

    @ParameterizedTest
    @EnumSource
    void handsArgumentsOnAsTheyAre(ProcessLimiter processLimiter) throws Exception {
        List<String> command = List.of("printf", "%s|", "a b", "$HOME", "`id`", "\"'\\", "*", "");

        assertThat(run(processLimiter.around(command, new ProcessLimiter.Limits(64 * MIB, PATIENCE))))
                .isEqualTo(new Ended(0, "a b|$HOME|`id`|\"'\\|*||"));
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void saysThatAProgramIsNotThere(ProcessLimiter processLimiter) throws Exception {
        assertThat(run(processLimiter.around(List.of("/nowhere/ffmpeg"), new ProcessLimiter.Limits(64 * MIB, PATIENCE)))
                        .code())
                .isEqualTo(127);
    }

    private static Ended run(ProcessLimiter processLimiter, long mebibytes, long seconds, String script)
            throws Exception {
        ProcessLimiter.Limits limits = new ProcessLimiter.Limits(mebibytes * MIB, Duration.ofSeconds(seconds));
        return run(processLimiter.around(List.of("sh", "-c", script), limits));
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
            return new Ended(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
