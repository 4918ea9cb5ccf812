package dev.hirenow.transcription;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.RoomsContract;

/** The package dependencies of the design (section 9). */
class RoomsTest extends RoomsContract {

    RoomsTest() {
        super(
                "dev.hirenow.transcription",
                new Rooms(
                        List.of("transcript"),
                        List.of("rest", "kafka", "worker"),
                        List.of("postgres", "storage", "deepgram", "ffmpeg"),
                        List.of("postgres", "storage", "deepgram"),
                        List.of("", "settings")));
    }

    @Test
    void keepsTechnologyOutOfTheDomain() {
        knowsOnly(
                "transcript",
                "java..",
                "io.smallrye.mutiny..",
                "org.jspecify..",
                "dev.hirenow.common.facts..",
                "dev.hirenow.common.decision..",
                "dev.hirenow.common.work.call",
                in("transcript"));
    }
}
