package dev.hirenow.analysis.analysis;

import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.common.facts.InterviewAnalyzed;

/** Analyses that came to a result; nothing in here is ever changed, later revisions stand beside earlier ones. */
public interface Archive {

    /**
     * The analysis; empty when there is none.
     *
     * @return on a thread that may compute for long: what follows in the same step holds nobody up
     */
    Uni<Optional<Filed>> find(InterviewRef interview, int submission);

    /**
     * A revision to be stored and published, or none.
     *
     * @param outcome given back
     * @param revision to be stored; null for none
     * @param fact to be published with it; null for none
     */
    record Addition<O>(
            O outcome,
            Filed.@Nullable Revision revision,
            @Nullable InterviewAnalyzed fact) {}

    /**
     * Asks the rule about the analysis while nobody else can add to it, and stores what it says.
     *
     * @param rule may compute for long
     * @return empty when there is no such analysis
     */
    <O> Uni<Optional<O>> add(InterviewRef interview, int submission, Function<Filed, Addition<O>> rule);
}
