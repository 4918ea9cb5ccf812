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
class ProcessLimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KILLED = 128 + 9;
    private static final long MIB = 1 << 20;

    private record Ended(int code, String output) {}

    @Test
    void limitsOnThisMachine() {
        assertThat(ProcessLimits.ofThisMachine()).isIn(ProcessLimits.LIMITED_AND_NICE, ProcessLimits.LIMITED);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesMoreMemoryThanTheLimit(ProcessLimits processLimits) throws Exception {
        String copying = "dd if=/dev/zero of=/dev/null bs=100M count=1";

        assertThat(run(processLimits, 64, 10, copying).code()).isEqualTo(1);
        assertThat(run(processLimits, 128, 10, copying).code()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void killsWhatUsesMoreProcessorTimeThanTheLimit(ProcessLimits processLimits) throws Exception {
        assertThat(run(processLimits, 64, 1, "while :; do :; done").code()).isEqualTo(KILLED);
    }

    @Test
    void givesWayToEverythingElse() throws Exception {
        int nice = Integer.parseInt(run(ProcessLimits.NONE, 64, 10, "nice").output());

        assertThat(Integer.parseInt(
                        run(ProcessLimits.LIMITED_AND_NICE, 64, 10, "nice").output()))
                .isEqualTo(Math.min(19, nice + 10));
    }

    @Test
    void isEndedFirstWhenMemoryRunsOut() throws Exception {
        assertThat(run(ProcessLimits.LIMITED, 64, 10, "cat /proc/self/oom_score_adj")
                        .output())
                .isEqualTo("1000");
    }

    @ParameterizedTest
    @EnumSource
    void handsArgumentsOnAsTheyAre(ProcessLimits processLimits) throws Exception {
        List<String> command = List.of("printf", "%s|", "a b", "$HOME", "`id`", "\"'\\", "*", "");

        assertThat(run(processLimits.around(command, new ProcessLimits.Limits(64 * MIB, PATIENCE))))
                .isEqualTo(new Ended(0, "a b|$HOME|`id`|\"'\\|*||"));
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void saysThatAProgramIsNotThere(ProcessLimits processLimits) throws Exception {
        assertThat(run(processLimits.around(List.of("/nowhere/ffmpeg"), new ProcessLimits.Limits(64 * MIB, PATIENCE)))
                        .code())
                .isEqualTo(127);
    }

    private static Ended run(ProcessLimits processLimits, long mebibytes, long seconds, String script)
            throws Exception {
        ProcessLimits.Limits limits = new ProcessLimits.Limits(mebibytes * MIB, Duration.ofSeconds(seconds));
        return run(processLimits.around(List.of("sh", "-c", script), limits));
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
