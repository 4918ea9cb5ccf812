package dev.hirenow.local.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.local.parts.ServiceJson;

/** Writes the services' JSON columns in their format; a test reads them with the services' code. */
final class ImportedJson {

    private ImportedJson() {}

    static byte[] bytes(Object value) {
        return ServiceJson.text(value).getBytes(StandardCharsets.UTF_8);
    }

    static String brief(InterviewCreated created) {
        Map<String, @Nullable Object> brief = new LinkedHashMap<>();
        brief.put("id", created.interviewId());
        brief.put("organisation", created.organisation());
        brief.put("candidate", created.candidate());
        brief.put("positionId", created.positionId());
        brief.put("positionTitle", created.positionTitle());
        brief.put("language", created.language());
        brief.put("questions", created.questions());
        brief.put("scoringMode", created.scoringMode());
        brief.put("answersUntil", created.answersUntil());
        brief.put("createdAt", created.createdAt());
        brief.put("consent", null);
        return ServiceJson.text(brief);
    }

    static String recordings(ConvertedInterview converted) {
        List<Map<String, Object>> attempts = new ArrayList<>();
        for (int i = 0; i < converted.videos().size(); i++) {
            VideoReceived video = converted.videos().get(i);
            attempts.add(Map.of(
                    "questionId", video.answer().questionId(),
                    "number", video.answer().attempt(),
                    "object", video.answer().object(),
                    "receivedAt", video.receivedAt(),
                    "transcript", transcript(converted.transcripts().get(i))));
        }
        return ServiceJson.text(Map.of("attempts", attempts));
    }

    private static Map<String, Object> transcript(Fact fact) {
        return fact instanceof TranscriptionFailed failed
                ? Map.of("status", "FAILED", "outcome", 1, "reason", failed.reason())
                : Map.of("status", "TRANSCRIBED", "outcome", 1);
    }

    static String submissions(InterviewSubmitted submitted) {
        List<Map<String, Object>> answers = submitted.manifest().stream()
                .map(entry -> Map.<String, Object>of(
                        "questionId", entry.question().id(),
                        "attempt", entry.answer().attempt()))
                .toList();
        return ServiceJson.text(List.of(Map.of(
                "number", submitted.submission(),
                "cause", submitted.cause(),
                "submittedAt", submitted.submittedAt(),
                "answers", answers,
                "analysis", Map.of("status", "PENDING", "revision", 0))));
    }

    static String note(int number, Instant at, String text) {
        return ServiceJson.text(Map.of(
                "number",
                number,
                "by",
                Map.of("subject", ImportedTranscript.PROVIDER, "name", "Import"),
                "at",
                at,
                "text",
                text));
    }

    /** The outcome of a transcription, as its columns store it. */
    record Concluded(
            String state,
            String media,
            @Nullable String speech,
            @Nullable String reason,
            Instant at) {}

    static Concluded concluded(Fact fact) {
        return switch (fact) {
            case TranscriptReady ready ->
                new Concluded(
                        "TRANSCRIBED",
                        media(Objects.requireNonNull(ready.playback()), ready.durationMs()),
                        ServiceJson.text(Map.of("words", ready.words(), "provider", ready.provider())),
                        null,
                        ready.transcribedAt());
            case TranscriptionFailed failed ->
                new Concluded(
                        "FAILED",
                        media(
                                Objects.requireNonNull(failed.playback()),
                                Objects.requireNonNullElse(failed.durationMs(), 0L)),
                        null,
                        failed.reason(),
                        failed.failedAt());
            default -> throw new IllegalArgumentException("not an outcome of a transcription: " + fact.getClass());
        };
    }

    private static String media(MediaObject playback, long durationMs) {
        return ServiceJson.text(Map.of("playback", playback, "durationMs", durationMs));
    }
}
