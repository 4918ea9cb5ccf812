package dev.hirenow.transcription.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.transcription.transcript.PreparedMedia;
import dev.hirenow.transcription.transcript.RecognisedSpeech;
import dev.hirenow.transcription.transcript.RecordedAttempt;
import dev.hirenow.transcription.transcript.Transcription;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

/** Maps states to rows and back. */
@ApplicationScoped
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {PreparedMedia.class, RequestedAnswer.class, RecognisedSpeech.class})
class TranscriptionRowMapper {

    private final ObjectMapper json;
    private final ObjectReader reader;

    TranscriptionRowMapper(ObjectMapper json) {
        this.json = json;
        // During a rolling update, an older release reads what a newer one wrote.
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Transcription state(TranscriptionRow row) {
        RecordedAttempt answer =
                new RecordedAttempt(row.interviewId, row.organisation, read(row.recorded, RequestedAnswer.class));
        return switch (row.state) {
            case "WAITING" -> new Transcription.Waiting(answer);
            case "PREPARED" -> new Transcription.Prepared(answer, read(row.media, PreparedMedia.class));
            case "TRANSCRIBED" ->
                new Transcription.Transcribed(
                        answer,
                        read(row.media, PreparedMedia.class),
                        known(row.outcome),
                        read(row.speech, RecognisedSpeech.class),
                        known(row.concludedAt));
            case "FAILED" ->
                new Transcription.Failed(
                        answer,
                        row.media == null ? null : read(row.media, PreparedMedia.class),
                        known(row.outcome),
                        TranscriptionFailureReason.valueOf(known(row.reason)),
                        known(row.concludedAt));
            default -> throw new IllegalStateException("unknown state " + row.state);
        };
    }

    void write(Transcription state, TranscriptionRow row) {
        switch (state) {
            case Transcription.Waiting _ -> row.state = "WAITING";
            case Transcription.Prepared prepared -> {
                row.state = "PREPARED";
                row.media = json(prepared.media());
            }
            case Transcription.Transcribed done -> {
                row.state = "TRANSCRIBED";
                row.media = json(done.media());
                row.speech = json(done.speech());
                row.reason = null;
                row.outcome = done.outcome();
                row.concludedAt = done.at();
            }
            case Transcription.Failed failed -> {
                row.state = "FAILED";
                row.media = failed.media() == null ? null : json(failed.media());
                row.outcome = failed.outcome();
                row.reason = failed.reason().name();
                row.concludedAt = failed.at();
            }
        }
    }

    String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(@Nullable String text, Class<T> type) {
        try {
            return reader.readValue(known(text), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "the row misses what its state needs");
    }
}
