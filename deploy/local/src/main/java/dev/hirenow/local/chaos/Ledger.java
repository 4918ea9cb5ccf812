package dev.hirenow.local.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** All takes, those included that a later one replaced. */
    List<Acknowledged> answers() {
        return answers.stream()
                .filter(answer -> !erased.contains(answer.interview()))
                .toList();
    }

    /** The take of an {@code interview/question} that counts. */
    Map<String, String> latest() {
        return latest;
    }

    /** Those that nobody erased afterwards. */
    List<String> submissions() {
        return submitted.stream()
                .filter(interview -> !erased.contains(interview))
                .toList();
    }

    /** How often somebody submitted, whatever became of it. */
    int submitted() {
        return submitted.size();
    }

    /** Interviews whose erasure was taken. */
    Set<String> erased() {
        return erased;
    }

    /** Records that nobody can read: key to topic. */
    Map<String, String> poison() {
        return poison;
    }

    /** Requests that were refused for good, which no fault excuses. */
    int refusals() {
        return refused.get();
    }
}
