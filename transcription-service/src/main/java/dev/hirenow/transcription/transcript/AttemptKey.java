package dev.hirenow.transcription.transcript;

import java.util.UUID;

/**
 * Identifies an answer attempt; its text form is also the key of its jobs.
 *
 * @param interviewId the interview
 * @param questionId the question
 * @param attempt 1-based
 */
public record AttemptKey(UUID interviewId, String questionId, int attempt) {

    /** Parses what {@link #toString} wrote. */
    public static AttemptKey parse(String text) {
        int first = text.indexOf('/');
        int last = text.lastIndexOf('/');
        return new AttemptKey(
                UUID.fromString(text.substring(0, first)),
                text.substring(first + 1, last),
                Integer.parseInt(text.substring(last + 1)));
    }

    @Override
    public String toString() {
        return interviewId + "/" + questionId + "/" + attempt;
    }
}
