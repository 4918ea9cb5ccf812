package dev.hirenow.local.chaos;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told, against which the system is held in the end. */
final class Ledger {

    /**
     * An answer whose upload was acknowledged.
     *
     * @param interview its interview
     * @param question its question
     * @param sha256 hex, of the bytes that were sent
     */
    record Acknowledged(String interview, String question, String sha256) {}

    private final List<Acknowledged> answers = new CopyOnWriteArrayList<>();
    private final List<String> submitted = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();

    void acknowledged(Acknowledged answer) {
        answers.add(answer);
    }

    void submitted(String interview) {
        submitted.add(interview);
    }

    void refused() {
        refused.incrementAndGet();
    }

    List<Acknowledged> answers() {
        return answers;
    }

    List<String> submissions() {
        return submitted;
    }

    /** Requests that were refused for good, which no fault excuses. */
    int refusals() {
        return refused.get();
    }
}
