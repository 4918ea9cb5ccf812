package dev.hirenow.results.report;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;

/** Signs a link to the recording that counts for a question. */
@ApplicationScoped
public class CreatePlaybackLink {

    private final Reports reports;
    private final PlaybackLinks links;

    CreatePlaybackLink(Reports reports, PlaybackLinks links) {
        this.reports = reports;
        this.links = links;
    }

    /** Outcome of the request to watch. */
    public sealed interface Outcome {

        /** The recording can be watched; {@code durationMs} is null if the length is unknown. */
        record Watchable(
                PlaybackLinks.Link link,
                String contentType,
                @Nullable Long durationMs) implements Outcome {}

        /** The organisation has no such interview, or the interview no such question. */
        record Unknown() implements Outcome {}

        /** The candidate has not recorded an answer. */
        record NotRecorded() implements Outcome {}

        /** The candidate has not submitted the interview; until then nobody watches. */
        record NotSubmitted() implements Outcome {}

        /** The playback copy is not ready yet. */
        record NotReady() implements Outcome {}

        /** No playback copy could be made; {@code reason} is a code. */
        record NotPlayable(String reason) implements Outcome {}
    }

    /** Signs a link to the question's recording. */
    public Uni<Outcome> watch(String organisation, UUID interviewId, String questionId) {
        return reports.find(organisation, interviewId).map(report -> report.flatMap(found -> find(found, questionId)
                        .map(question -> found.mayBeSeen() ? outcome(question) : new Outcome.NotSubmitted()))
                .orElseGet(Outcome.Unknown::new));
    }

    private static Optional<ReportedQuestion> find(Report report, String questionId) {
        return report.questions().stream()
                .filter(question -> question.question().id().equals(questionId))
                .findFirst();
    }

    private Outcome outcome(ReportedQuestion question) {
        Recording recording = question.recording();
        if (recording == null) {
            return new Outcome.NotRecorded();
        }
        TranscriptionStatus transcription = recording.transcription();
        MediaObject playback = transcription.playback();
        if (playback != null) {
            return new Outcome.Watchable(links.sign(playback), playback.contentType(), transcription.durationMs());
        }
        return switch (transcription) {
            case TranscriptionStatus.Pending() -> new Outcome.NotReady();
            case TranscriptionStatus.Ready _ -> new Outcome.NotPlayable("NO_PLAYBACK_COPY");
            case TranscriptionStatus.Failed(var fact) -> new Outcome.NotPlayable(fact.reason());
        };
    }
}
