package dev.hirenow.transcription.transcript;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;

/** An answer and related test data. */
final class AnswerFixtures {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final RecordedAttempt ANSWER = new RecordedAttempt(
            UUID.fromString("01a205dc-5325-7068-8a19-c0471ef18283"),
            "acme",
            new RequestedAnswer("q1", 2, new MediaObject("hirenow", "recording", 9, "video/webm", "cc"), "en"));
    static final MediaObject PLAYBACK = new MediaObject("hirenow", "playback", 5, "video/webm", "aa");
    static final MediaObject AUDIO = new MediaObject("hirenow", "audio", 3, "audio/ogg", "bb");
    static final PreparedMedia MEDIA = new PreparedMedia(PLAYBACK, AUDIO, 1234);

    private AnswerFixtures() {}
}
