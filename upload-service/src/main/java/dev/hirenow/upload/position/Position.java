package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.hirenow.common.facts.Question;

/**
 * The questions for candidates of one opening.
 *
 * @param id identifier
 * @param organisation the organisation that owns it
 * @param title shown to candidates and HR
 * @param language BCP-47 tag of the questions and the answers
 * @param questions at least one, in order
 * @param createdAt when it was created
 * @param version starts at 1 and increases by one with each edit; interviews keep the questions of their creation
 */
public record Position(
        UUID id,
        String organisation,
        String title,
        String language,
        List<Question> questions,
        Instant createdAt,
        int version) {

    /** Copies the list. */
    public Position {
        questions = List.copyOf(questions);
    }
}
