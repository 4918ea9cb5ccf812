package dev.hirenow.results.report;

import java.util.Optional;

import dev.hirenow.common.facts.Verdict;

/** Selects interviews by what was decided about the candidate. */
public enum DecisionFilter {
    /** Submitted, not closed, and nothing is decided yet. */
    OPEN,
    ADVANCE,
    HOLD,
    REJECT;

    /** The decision; empty for {@link #OPEN}. */
    public Optional<Verdict> verdict() {
        return this == OPEN ? Optional.empty() : Optional.of(Verdict.valueOf(name()));
    }
}
