package dev.hirenow.analysis.analysis;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.common.work.call.ProviderCallOutcome;

/** A language model that rates answers. */
public interface LanguageModel {

    /** Name of the requested model. */
    String name();

    /**
     * Builds the request body.
     *
     * @param roomier allows a longer response, after one that was cut off
     */
    byte[] request(Prompt prompt, boolean roomier);

    /** Upper bound of the cost of a call with this request, in millionths of the currency unit. */
    long mostCostMicros(byte[] request);

    /**
     * Makes exactly one call; the adapter never retries by itself.
     *
     * @return a rejection's reason is the name of a {@link dev.hirenow.analysis.interview.AnalysisFailureReason}
     */
    Uni<ProviderCallOutcome> ask(byte[] request);

    /** Parses a stored response; the same bytes always give the same result. */
    ModelResponseOutcome read(byte[] answer);
}
