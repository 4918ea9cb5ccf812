package dev.hirenow.analysis.record;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.analysis.Analysis;
import dev.hirenow.analysis.analysis.Exchange;
import dev.hirenow.analysis.analysis.Filed;
import dev.hirenow.analysis.scoring.CanonicalJson;

/**
 * Everything that led to a result, in one document: enough to derive it again anywhere, without HireNow's databases.
 *
 * @param format names this layout
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param submission 1-based
 * @param revision of the result
 * @param current whether no later revision of this submission is there
 * @param analyzedAt when the result was stored, ISO 8601
 * @param input what was submitted: questions with rubrics, transcripts, thresholds
 * @param exchanges what the model was asked and what it answered, in order
 * @param calls that the provider may have billed
 * @param result canonical JSON as it is stored
 * @param analysis the same to be read: each rating with its checks
 * @param overrides people's ratings beside the model's, oldest first; null where the record comes from the analysis service
 *     itself, which does not know them
 */
public record AnalysisRecord(
        String format,
        UUID interviewId,
        String organisation,
        int submission,
        int revision,
        boolean current,
        String analyzedAt,
        Content input,
        List<Asked> exchanges,
        int calls,
        Content result,
        Analysis analysis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Override> overrides) {

    /** The layout that is written now. */
    public static final String FORMAT = "hirenow-analysis-record/1";

    /**
     * A question to the model.
     *
     * @param callId the provider call
     * @param asked the model that was asked
     * @param provider who answered: gemini or sandbox
     * @param prompt version of the prompt
     * @param request as sent; the key was in a header and is not part of it
     * @param nonces the random names of the prompt
     * @param answer as received
     */
    public record Asked(
            UUID callId,
            String asked,
            String provider,
            String prompt,
            Content request,
            Content nonces,
            Content answer) {

        static Asked of(Exchange exchange) {
            return new Asked(
                    exchange.callId(),
                    exchange.asked(),
                    exchange.provider(),
                    exchange.prompt(),
                    Content.of(exchange.request()),
                    Content.of(exchange.nonces()),
                    Content.of(exchange.answer()));
        }

        Exchange exchange() {
            return new Exchange(callId, asked, provider, prompt, request.bytes(), nonces.bytes(), answer.bytes());
        }
    }

    /**
     * A person's rating.
     *
     * @param number counts all entries of people about the interview
     * @param by name of the person
     * @param at when, ISO 8601
     * @param submission whose scores the person had before them
     * @param revision of those scores
     * @param questionId the question
     * @param criterionId of its rubric
     * @param rating 1..5
     * @param proposed the model's rating at that revision; null where it gave none
     * @param reason in the person's words
     */
    public record Override(
            int number,
            String by,
            String at,
            int submission,
            int revision,
            String questionId,
            String criterionId,
            int rating,
            @Nullable Integer proposed,
            String reason) {}

    /** Copies the lists. */
    public AnalysisRecord {
        exchanges = List.copyOf(exchanges);
        overrides = overrides == null ? null : List.copyOf(overrides);
    }

    /**
     * The record of a revision.
     *
     * @param revision null for the latest
     * @return null when there is no such revision
     */
    public static @Nullable AnalysisRecord of(
            UUID interview, String organisation, int submission, Filed filed, @Nullable Integer revision) {
        int wanted = revision == null ? filed.latest().number() : revision;
        return filed.revisions().stream()
                .filter(each -> each.number() == wanted)
                .findFirst()
                .map(each -> new AnalysisRecord(
                        FORMAT,
                        interview,
                        organisation,
                        submission,
                        each.number(),
                        each.number() == filed.latest().number(),
                        each.analyzedAt().toString(),
                        Content.of(filed.input()),
                        filed.exchanges().stream().map(Asked::of).toList(),
                        each.calls(),
                        Content.of(each.result()),
                        CanonicalJson.read(each.result(), Analysis.class),
                        null))
                .orElse(null);
    }

    /** Canonical JSON. */
    public byte[] bytes() {
        return CanonicalJson.write(this);
    }
}
