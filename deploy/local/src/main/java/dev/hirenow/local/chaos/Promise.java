package dev.hirenow.local.chaos;

import org.jspecify.annotations.Nullable;

/** The promises of deploy/e2e/PROMISES.md, by their numbers there. */
enum Promise {
    NO_ANSWER_IS_LOST(1, "no acknowledged answer is lost, the last take counts"),
    ONE_RESULT(2, "exactly one result per submission"),
    BILLING_IS_BOUNDED(3, "billing is bounded"),
    LATE_WORKERS_OVERWRITE_NOTHING(4, "a late worker overwrites nothing", "FrozenWorkerTest"),
    LONG_CALLS_STOP_NOBODY(5, "long calls delay nothing else", "BacklogTest"),
    OUTAGES_ARE_WAITED_OUT(6, "outages lose nothing: no request was refused permanently"),
    JOIN_IS_FREE_OF_ORDER(7, "the join does not depend on order", "JoinOrderTest"),
    BAD_RECORDS_STOP_NOBODY(8, "a bad record stops no consumer, and nothing else became a dead letter"),
    NOTHING_WAITS_UNSEEN(9, "nothing waits unnoticed"),
    REFUSALS_COST_NOTHING(10, "a failing provider costs nothing"),
    LIMITS_HOLD(11, "limits hold across replicas"),
    FIRST_DEPLOYMENT(12, "a first deployment misses nothing", "FirstDeploymentTest"),
    COMMITTED_IS_SENT(13, "every committed fact is sent"),
    ERASED_IS_GONE(14, "erased data is gone: receipts are complete, nothing can be read"),
    STOPPING_IS_ORDERLY(15, "stopping loses nothing: processes that are stopped gracefully exit with code 0"),
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
