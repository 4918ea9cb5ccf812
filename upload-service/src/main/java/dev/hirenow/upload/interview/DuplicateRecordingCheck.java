package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a recording was received before: browsers and load balancers repeat a request when its response is lost. */
public sealed interface DuplicateRecordingCheck {

    /** The recording is new. */
    record None() implements DuplicateRecordingCheck {}

    /** The recording is the same as this attempt. */
    record Same(Attempt attempt) implements DuplicateRecordingCheck {}

    /** The same key was used before for other bytes. */
    record KeyReused() implements DuplicateRecordingCheck {}

    /**
     * Identifies a recording.
     *
     * @param key the client's {@code Idempotency-Key}
     * @param sha256 of the bytes, in hexadecimal
     */
    record Identity(Optional<String> key, String sha256) {}

    /**
     * Compares a recording with the existing attempts at the question.
     *
     * <p>A known key decides. Without one, equal bytes mean a repetition, with two exceptions that protect intended
     * answers: a client with a new key may send an earlier recording again to make it count, and an answer to a
     * reopened question is always new, even if its bytes equal the old answer's.
     */
    static DuplicateRecordingCheck of(Interview interview, String questionId, Identity identity) {
        List<Attempt> newestFirst = interview.recordings().of(questionId).reversed();
        Predicate<Attempt> sameBytes = attempt -> attempt.object().sha256().equals(identity.sha256());
        Optional<Attempt> named = identity.key().flatMap(key -> newestFirst.stream()
                .filter(attempt -> key.equals(attempt.key()))
                .findFirst());
        if (named.isPresent()) {
            return named.filter(sameBytes)
                    .<DuplicateRecordingCheck>map(Same::new)
                    .orElseGet(KeyReused::new);
        }
        if (interview instanceof Interview.Reopened reopened
                && reopened.questions().contains(questionId)) {
            return new None();
        }
        return newestFirst.stream()
                .limit(identity.key().isPresent() ? 1 : newestFirst.size())
                .filter(sameBytes)
                .findFirst()
                .<DuplicateRecordingCheck>map(Same::new)
                .orElseGet(None::new);
    }
}
