package dev.hirenow.common.decision;

import java.util.List;

import dev.hirenow.common.facts.Fact;

/**
 * The result of a rule, which is a pure function of the state.
 *
 * @param <S> the state
 * @param <O> the outcome that the caller switches on
 */
public sealed interface Decision<S, O> {

    /** The outcome for the caller. */
    O outcome();

    /**
     * Changes the state; its facts and jobs are stored with it in one transaction.
     *
     * @param state the next state
     * @param facts published after the commit, in no guaranteed order
     * @param jobs run by workers after the commit
     * @param needless jobs of earlier decisions that are now obsolete
     * @param outcome the outcome for the caller
     */
    record Change<S, O>(S state, List<Fact> facts, List<Job> jobs, List<ObsoleteJobs> needless, O outcome)
            implements Decision<S, O> {
        public Change {
            facts = List.copyOf(facts);
            jobs = List.copyOf(jobs);
            needless = List.copyOf(needless);
        }

        /** A change that keeps earlier jobs. */
        public Change(S state, List<Fact> facts, List<Job> jobs, O outcome) {
            this(state, facts, jobs, List.of(), outcome);
        }
    }

    /**
     * Stores and publishes nothing.
     *
     * @param outcome the outcome for the caller
     */
    record Unchanged<S, O>(O outcome) implements Decision<S, O> {}

    /** A change without facts or jobs. */
    static <S, O> Decision<S, O> change(S state, O outcome) {
        return new Change<>(state, List.of(), List.of(), outcome);
    }

    /** A change that publishes facts. */
    static <S, O> Decision<S, O> change(S state, List<Fact> facts, O outcome) {
        return new Change<>(state, facts, List.of(), outcome);
    }

    /** A refusal, a repetition, or an event that arrived too late. */
    static <S, O> Decision<S, O> unchanged(O outcome) {
        return new Unchanged<>(outcome);
    }
}
