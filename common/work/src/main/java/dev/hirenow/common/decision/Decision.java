package dev.hirenow.common.decision;

import java.util.List;

import dev.hirenow.common.facts.Fact;

/**
 * What a rule, a pure function of the state, answers.
 *
 * @param <S> the state
 * @param <O> the outcome that the caller switches on
 */
public sealed interface Decision<S, O> {

    /** What the caller is told. */
    O outcome();

    /**
     * The state changes; the facts and jobs it causes are stored with it in one transaction.
     *
     * @param state the next state
     * @param facts published after the commit, in no promised order
     * @param jobs done by workers after the commit
     * @param needless jobs of earlier decisions that nobody has to do any more
     * @param outcome what the caller is told
     */
    record Change<S, O>(S state, List<Fact> facts, List<Job> jobs, List<Needless> needless, O outcome)
            implements Decision<S, O> {
        /** Copies the lists. */
        public Change {
            facts = List.copyOf(facts);
            jobs = List.copyOf(jobs);
            needless = List.copyOf(needless);
        }

        /** A change that leaves earlier jobs alone. */
        public Change(S state, List<Fact> facts, List<Job> jobs, O outcome) {
            this(state, facts, jobs, List.of(), outcome);
        }
    }

    /**
     * Nothing is stored and nothing is told to others.
     *
     * @param outcome what the caller is told
     */
    record Unchanged<S, O>(O outcome) implements Decision<S, O> {}

    /** A change that causes nothing beyond itself. */
    static <S, O> Decision<S, O> change(S state, O outcome) {
        return new Change<>(state, List.of(), List.of(), outcome);
    }

    /** A change that others are told of. */
    static <S, O> Decision<S, O> change(S state, List<Fact> facts, O outcome) {
        return new Change<>(state, facts, List.of(), outcome);
    }

    /** A refusal, a repetition, or news that came too late. */
    static <S, O> Decision<S, O> unchanged(O outcome) {
        return new Unchanged<>(outcome);
    }
}
