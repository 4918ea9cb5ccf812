package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All complete recordings of an interview.
 *
 * @param attempts in order of arrival
 */
public record Recordings(List<Attempt> attempts) {

    static final Recordings NONE = new Recordings(List.of());

    /** Copies the list. */
    public Recordings {
        attempts = List.copyOf(attempts);
    }

    /** The attempts at one question, oldest first. */
    public List<Attempt> of(String questionId) {
        return attempts.stream()
                .filter(attempt -> attempt.questionId().equals(questionId))
                .toList();
    }

    /** The attempt that counts: the latest one. */
    public Optional<Attempt> latest(String questionId) {
        return of(questionId).stream().reduce((_, later) -> later);
    }

    /** Whether one of the recordings has this object key. */
    public boolean hold(String objectKey) {
        return attempts.stream().anyMatch(attempt -> attempt.object().key().equals(objectKey));
    }

    Recordings and(Attempt attempt) {
        return new Recordings(
                Stream.concat(attempts.stream(), Stream.of(attempt)).toList());
    }

    // Facts may arrive twice, late or in any order: the highest outcome number wins.
    Recordings updated(String questionId, int number, TranscriptState news) {
        return new Recordings(attempts.stream()
                .map(attempt -> attempt.questionId().equals(questionId)
                                && attempt.number() == number
                                && attempt.transcript().outcome() < news.outcome()
                        ? attempt.with(news)
                        : attempt)
                .toList());
    }
}
