package dev.hirenow.results.report;

import java.util.List;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.Fact;

/** Where facts become readable. */
public interface Projection {

    /**
     * Stores the facts, all or none. They may be of several interviews and organisations, come in any order and more
     * than once.
     */
    Uni<Void> store(List<? extends Fact> facts);
}
