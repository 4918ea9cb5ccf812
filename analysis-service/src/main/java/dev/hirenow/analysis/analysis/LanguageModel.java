package dev.hirenow.analysis.analysis;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.common.work.call.Reply;

/** Somebody who rates answers. */
public interface LanguageModel {

    /** The model that is asked. */
    String name();

    /**
     * The request as it is sent.
     *
     * @param roomier leaves more room for the answer, after one that was cut off
     */
    byte[] request(Prompt prompt, boolean roomier);

    /** The most that a call with this request may cost, in millionths of the currency unit. */
    long mostCostMicros(byte[] request);

    /**
     * Makes one call, never a second one by itself.
     *
     * @return a rejection's reason is the name of a {@link dev.hirenow.analysis.interview.FailureReason}
     */
    Uni<Reply> ask(byte[] request);

    /** Understands a stored answer; the same bytes always say the same. */
    Said read(byte[] answer);
}
