package dev.hirenow.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Instant time = Instant.parse("2026-11-29T12:00:00Z");
    private final InstantSource clock = () -> time;

    @Test
    void inAFileALineThatOnlyRepeatsTheOneBeforeComesEveryThirtySeconds() {
        Console console = new Console(new PrintStream(written, true, StandardCharsets.UTF_8), false, clock);

        for (int second = 1; second <= 70; second++) {
            time = time.plus(Duration.ofSeconds(1));
            console.now("waiting for the result");
        }

        assertThat(lines()).hasSize(3).allMatch(line -> line.contains("waiting for the result"));
    }

    @Test
    void inAFileALineThatSaysSomethingElseComesAfterFiveSeconds() {
        Console console = new Console(new PrintStream(written, true, StandardCharsets.UTF_8), false, clock);

        for (int second = 1; second <= 13; second++) {
            time = time.plus(Duration.ofSeconds(1));
            console.now(second < 7 ? "waiting for kafka" : "waiting for upload");
        }

        assertThat(lines()).hasSize(2);
    }

    @Test
    void onATerminalTheLineThatChangesIsWrittenOverItself() {
        Console console = new Console(new PrintStream(written, true, StandardCharsets.UTF_8), true, clock);

        console.now("waiting for kafka");
        console.now("waiting for kafka");
        console.say("ready");

        assertThat(lines()).hasSize(1);
    }

    private List<String> lines() {
        return List.of(written.toString(StandardCharsets.UTF_8).split("\n"));
    }
}
