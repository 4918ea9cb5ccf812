package dev.hirenow.local.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An interview as the old application knows it.
 *
 * @param id there
 * @param submitted null when the candidate never finished
 * @param answers by the number of their question
 * @param result of all answers together; null where there is none
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
     * @param seconds length of the recording; 0 where it is not known
     * @param words what was said; null where that was never found out
     * @param analysis what the old application thought of it; null where it did not
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

    /** A score and a text, each null where there is none. */
    record Opinion(@Nullable String score, @Nullable String text) {}
}
