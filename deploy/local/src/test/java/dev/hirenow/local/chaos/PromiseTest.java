package dev.hirenow.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** Chaos covers every promise; for those that it cannot verify, it names a test. */
class PromiseTest {

    @Test
    void everyPromiseHasItsLine() throws IOException {
        List<Integer> promised = Pattern.compile("(?m)^## (\\d+)\\. ")
                .matcher(promises())
                .results()
                .map(heading -> Integer.valueOf(heading.group(1)))
                .toList();

        assertThat(Arrays.stream(Promise.values()).map(Promise::number).toList())
                .isEqualTo(promised);
    }

    @Test
    void whatIsNotJudgedHereIsJudgedByATestOfThatPromise() throws IOException {
        String promises = promises();

        assertThat(Promise.values())
                .filteredOn(promise -> promise.test() != null)
                .isNotEmpty()
                .allSatisfy(promise -> assertThat(promises)
                        .containsPattern(
                                "(?s)## " + promise.number() + "\\. ((?!\n## ).)*\n- `" + promise.test() + "\\."));
    }

    @Test
    void noTwoTakesHaveTheSameBytes() {
        byte[] recording = {1, 2, 3};

        assertThat(RecordingTake.of(recording).sha256())
                .isNotEqualTo(RecordingTake.of(recording).sha256());
        assertThat(RecordingTake.of(recording).bytes()).startsWith(recording).hasSize(21);
    }

    private static String promises() throws IOException {
        return Files.readString(StackPaths.findProject().resolve("deploy/e2e/PROMISES.md"));
    }
}
