package dev.hirenow.local.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Records what the clients were told, for comparison with the system's final state. */
final class AcknowledgementLog {

    /**
     * An answer whose upload was acknowledged.
     *
     * @param interview its interview
     * @param question its question
     * @param sha256 hex, of the bytes that were sent
     */
    record Acknowledged(String interview, String question, String sha256) {}

    private final List<Acknowledged> answers = new CopyOnWriteArrayList<>();
    private final Map<String, String> latest = new ConcurrentHashMap<>();
    private final List<String> submitted = new CopyOnWriteArrayList<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final Map<String, String> poison = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    void acknowledged(Acknowledged answer) {
        answers.add(answer);
        latest.put(answer.interview() + "/" + answer.question(), answer.sha256());
    }

    void submitted(String interview) {
        submitted.add(interview);
    }

    void erased(String interview) {
        erased.add(interview);
    }

    void poisoned(String key, String topic) {
        poison.put(key, topic);
    }

    void refused() {
        refused.incrementAndGet();
    }

    /** All takes, including those that a later take replaced. */
    List<Acknowledged> answers() {
        return answers.stream()
                .filter(answer -> !erased.contains(answer.interview()))
                .toList();
    }

    /** The SHA-256 of the take that counts, by {@code interview/question}. */
    Map<String, String> latest() {
        return latest;
    }

    /** Submitted interviews that were not erased afterwards. */
    List<String> submissions() {
        return submitted.stream()
                .filter(interview -> !erased.contains(interview))
                .toList();
    }

    /** How many submissions were made, including erased ones. */
    int submitted() {
        return submitted.size();
    }

    /** Interviews whose erasure was accepted. */
    Set<String> erased() {
        return erased;
    }

    /** Malformed records: key to topic. */
    Map<String, String> poison() {
        return poison;
    }

    /** The number of requests that were refused permanently, which no fault excuses. */
    int refusals() {
        return refused.get();
    }
}
