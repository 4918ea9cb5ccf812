package dev.hirenow.analysis.record;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.analysis.Analysis;
import dev.hirenow.analysis.analysis.ArchivedAnalysis;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.scoring.CanonicalJson;

/**
 * Everything that led to a result, in one document: enough to derive it again on any machine, without HireNow's
 * databases.
 *
 * @param format name of this layout
 * @param organisation the organisation that owns it
 * @param submission 1-based
 * @param revision number of the result
 * @param current whether this is the latest revision of the submission
 * @param analyzedAt when the result was stored, ISO 8601
 * @param input what was submitted: questions with rubrics, transcripts, thresholds
 * @param exchanges requests to the model and its responses, in order
 * @param calls calls that the provider may have billed
 * @param result canonical JSON, as stored
 * @param analysis the result in readable form: each rating with its checks
 * @param overrides reviewers' ratings beside the model's, oldest first; null if the record comes from the analysis
 *     service itself, which does not know them
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

    /** The current layout. */
    public static final String FORMAT = "hirenow-analysis-record/1";

    /**
     * A request to the model and its response.
     *
     * @param callId the provider call
     * @param asked model that was requested
     * @param provider gemini or sandbox
     * @param prompt version of the prompt
     * @param request as sent; the key is in a header and not part of it
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

        static Asked of(ModelExchange exchange) {
            return new Asked(
                    exchange.callId(),
                    exchange.asked(),
                    exchange.provider(),
                    exchange.prompt(),
                    Content.of(exchange.request()),
                    Content.of(exchange.nonces()),
                    Content.of(exchange.answer()));
        }

        ModelExchange exchange() {
            return new ModelExchange(callId, asked, provider, prompt, request.bytes(), nonces.bytes(), answer.bytes());
        }
    }

    /**
     * A reviewer's rating.
     *
     * @param number sequence number among all review entries of the interview
     * @param by name of the reviewer
     * @param at when, ISO 8601
     * @param submission the submission whose scores the reviewer saw
     * @param revision of those scores
     * @param criterionId of its rubric
     * @param rating 1..5
     * @param proposed the model's rating at that revision; null where it gave none
     * @param reason in the reviewer's words
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

    public AnalysisRecord {
        exchanges = List.copyOf(exchanges);
        overrides = overrides == null ? null : List.copyOf(overrides);
    }

    /**
     * Creates the record of a revision.
     *
     * @param revision null for the latest
     * @return null if there is no such revision
     */
    public static @Nullable AnalysisRecord of(
            UUID interview,
            String organisation,
            int submission,
            ArchivedAnalysis archived,
            @Nullable Integer revision) {
        int wanted = revision == null ? archived.latest().number() : revision;
        return archived.revisions().stream()
                .filter(each -> each.number() == wanted)
                .findFirst()
                .map(each -> new AnalysisRecord(
                        FORMAT,
                        interview,
                        organisation,
                        submission,
                        each.number(),
                        each.number() == archived.latest().number(),
                        each.analyzedAt().toString(),
                        Content.of(archived.input()),
                        archived.exchanges().stream().map(Asked::of).toList(),
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
