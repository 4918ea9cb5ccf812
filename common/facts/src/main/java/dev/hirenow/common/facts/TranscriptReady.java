package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer has a transcript; without speech it has no words.
 *
 * @param organisation the organisation that owns it
 * @param attempt 1-based
 * @param outcome 1-based number of this outcome for the attempt; a higher one replaces a lower one
 * @param words in spoken order; empty when nobody spoke
 * @param language BCP-47 tag
 * @param durationMs length of the recording in milliseconds
 * @param provider deepgram, or sandbox if the sandbox answered; none if no call was needed
 * @param providerRequestId to quote in support requests to the provider
 * @param model the model that answered
 * @param playback playback copy, which players can seek in
 * @param missing parts that the recording lacks, in order; null if none is known
 */
public record TranscriptReady(
        UUID interviewId,
        String organisation,
        String questionId,
        int attempt,
        int outcome,
        List<Word> words,
        String language,
        long durationMs,
        String provider,
        @Nullable String providerRequestId,
        @Nullable String model,
        @Nullable MediaObject playback,
        Instant transcribedAt,
        @Nullable List<MissingPart> missing)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public TranscriptReady {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.text(questionId, "questionId");
        Require.atLeast(attempt, 1, "attempt");
        Require.atLeast(outcome, 1, "outcome");
        words = Require.list(words, "words");
        Require.text(language, "language");
        Require.atLeast(durationMs, 0, "durationMs");
        Require.text(provider, "provider");
        Require.present(transcribedAt, "transcribedAt");
        missing = missing == null ? null : List.copyOf(missing);
    }

    /** With a recording that is not known to lack anything. */
    public TranscriptReady(
            UUID interviewId,
            String organisation,
            String questionId,
            int attempt,
            int outcome,
            List<Word> words,
            String language,
            long durationMs,
            String provider,
            @Nullable String providerRequestId,
            @Nullable String model,
            @Nullable MediaObject playback,
            Instant transcribedAt) {
        this(
                interviewId,
                organisation,
                questionId,
                attempt,
                outcome,
                words,
                language,
                durationMs,
                provider,
                providerRequestId,
                model,
                playback,
                transcribedAt,
                null);
    }

    /** The same transcript with other words. */
    public TranscriptReady withWords(List<Word> others) {
        return new TranscriptReady(
                interviewId,
                organisation,
                questionId,
                attempt,
                outcome,
                others,
                language,
                durationMs,
                provider,
                providerRequestId,
                model,
                playback,
                transcribedAt,
                missing);
    }
}
