package dev.hirenow.analysis;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.RoomsContract;

/** Which package may use which (design, section 9). */
class RoomsTest extends RoomsContract {

    RoomsTest() {
        super(
                "dev.hirenow.analysis",
                new Rooms(
                        List.of("interview", "scoring", "analysis"),
                        List.of("rest", "kafka", "worker"),
                        List.of("postgres", "gemini"),
                        List.of("postgres", "gemini"),
                        List.of("", "record", "settings")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interview", "analysis"})
    void keepsTechnologyOutOfTheDomain(String room) {
        knowsOnly(
                room,
                "java..",
                "io.smallrye.mutiny..",
                "org.jspecify..",
                "dev.hirenow.common.facts..",
                "dev.hirenow.common.decision..",
                "dev.hirenow.common.work.call",
                in("interview"),
                in("scoring"),
                in("analysis"));
    }

    // The prompt and the model's answer are JSON; this package does nothing asynchronous.
    @Test
    void keepsScoringPure() {
        knowsOnly(
                "scoring",
                "java..",
                "com.fasterxml.jackson..",
                "org.jspecify..",
                "dev.hirenow.common.facts..",
                "dev.hirenow.common.scoring..",
                "dev.hirenow.common.text..",
                in("scoring"));
    }
}
