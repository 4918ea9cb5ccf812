package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a recording was received before: browsers and load balancers send a request again when its answer does not
 * come.
 */
public sealed interface Repetition {

    /** It was not. */
    record None() implements Repetition {}

    /** It is this attempt. */
    record Same(Attempt attempt) implements Repetition {}

    /** Its key came with other bytes before. */
    record KeyReused() implements Repetition {}

    /**
     * What tells one recording from another.
     *
     * @param key the sender's {@code Idempotency-Key}
     * @param sha256 of the bytes, in hexadecimal
     */
    record Identity(Optional<String> key, String sha256) {}

    /**
     * Compares it with the attempts at the question.
     *
     * <p>The key decides where it is known. Otherwise the bytes do, with two exceptions, so that nobody loses an answer
     * that was meant: whoever names a new key may send an earlier recording once more to make it count again, and an
     * answer to a reopened question is a new one even when it has the bytes of the old one.
     */
    static Repetition of(Interview interview, String questionId, Identity identity) {
        List<Attempt> newestFirst = interview.recordings().of(questionId).reversed();
        Predicate<Attempt> sameBytes = attempt -> attempt.object().sha256().equals(identity.sha256());
        Optional<Attempt> named = identity.key().flatMap(key -> newestFirst.stream()
                .filter(attempt -> key.equals(attempt.key()))
                .findFirst());
        if (named.isPresent()) {
            return named.filter(sameBytes).<Repetition>map(Same::new).orElseGet(KeyReused::new);
        }
        if (interview instanceof Interview.Reopened reopened
                && reopened.questions().contains(questionId)) {
            return new None();
        }
        return newestFirst.stream()
                .limit(identity.key().isPresent() ? 1 : newestFirst.size())
                .filter(sameBytes)
                .findFirst()
                .<Repetition>map(Same::new)
                .orElseGet(None::new);
    }
}
