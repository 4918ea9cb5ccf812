package dev.hirenow.upload.position;

import java.util.List;

import dev.hirenow.common.facts.Question;

/** The result of validating a draft. */
public sealed interface CheckedDraft {

    /** The draft is valid. */
    record Sound(String title, String language, List<Question> questions) implements CheckedDraft {}

    /** All errors of an invalid draft, at least one. */
    record Flawed(List<Flaw> flaws) implements CheckedDraft {}
}
