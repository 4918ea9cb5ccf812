package dev.hirenow.local.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An interview of the old application.
 *
 * @param id its id there
 * @param submitted null if the candidate never finished
 * @param answers in question order
 * @param result of all answers together; null if there is none
 */
record OldInterview(
        String id,
        String name,
        @Nullable String email,
        String position,
        @Nullable String language,
        Instant created,
        @Nullable Instant submitted,
        List<Answer> answers,
        @Nullable Opinion result) {

    OldInterview {
        answers = List.copyOf(answers);
    }

    /**
     * One recorded answer.
     *
     * @param number of its question
     * @param file path of the recording below the media folder
     * @param seconds length of the recording; 0 if unknown
     * @param words transcript; null if there is none
     * @param analysis the old application's assessment; null if there is none
     */
    record Answer(
            String id,
            int number,
            String question,
            String file,
            Instant created,
            double seconds,
            @Nullable String words,
            @Nullable Opinion analysis) {}

    /** A score and a text; each may be null. */
    record Opinion(@Nullable String score, @Nullable String text) {}
}
