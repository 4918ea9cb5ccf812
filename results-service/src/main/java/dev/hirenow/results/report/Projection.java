package dev.hirenow.results.report;

import java.util.List;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.Fact;

/** Makes facts readable. */
public interface Projection {

    /**
     * Stores all of the facts or none. They may belong to several interviews and organisations, and arrive in any order
     * and repeatedly.
     */
    Uni<Void> store(List<? extends Fact> facts);
}
