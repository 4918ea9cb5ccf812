package dev.hirenow.local.chaos;

import org.jspecify.annotations.Nullable;

/** The promises of deploy/e2e/PROMISES.md, by their numbers there. */
enum Promise {
    NO_ANSWER_IS_LOST(1, "no acknowledged answer is lost, the last take counts"),
    ONE_RESULT(2, "exactly one result per submission"),
    BILLING_IS_BOUNDED(3, "billing is bounded"),
    LATE_WORKERS_OVERWRITE_NOTHING(4, "who comes back late overwrites nothing", "FrozenWorkerTest"),
    LONG_CALLS_STOP_NOBODY(5, "long calls stop nobody", "BacklogTest"),
    OUTAGES_ARE_WAITED_OUT(6, "outages are waited out: no request was refused for good"),
    JOIN_IS_FREE_OF_ORDER(7, "the join is free of order", "JoinOrderTest"),
    BAD_RECORDS_STOP_NOBODY(8, "a bad record stops nobody, and nothing else became a dead letter"),
    NOTHING_WAITS_UNSEEN(9, "nothing is left that waits unseen"),
    REFUSALS_COST_NOTHING(10, "a provider in trouble costs nothing"),
    LIMITS_HOLD(11, "limits hold across replicas"),
    FIRST_DEPLOYMENT(12, "a first deployment misses nothing", "FirstDeploymentTest"),
    COMMITTED_IS_SENT(13, "what is committed is sent"),
    ERASED_IS_GONE(14, "what is erased is gone: receipts are closed, nothing can be read"),
    STOPPING_IS_ORDERLY(15, "stopping loses nothing: who is stopped in order ends with code 0"),
    HOSTILE_INPUT_EXHAUSTS_NOTHING(16, "a hostile body, recording or caller exhausts nothing", "AttackersTest");

    private final int number;
    private final String words;
    private final @Nullable String test;

    Promise(int number, String words) {
        this(number, words, null);
    }

    Promise(int number, String words, @Nullable String test) {
        this.number = number;
        this.words = words;
        this.test = test;
    }

    int number() {
        return number;
    }

    String words() {
        return words;
    }

    /** The test that verifies this promise, if chaos cannot. */
    @Nullable
    String test() {
        return test;
    }
}
