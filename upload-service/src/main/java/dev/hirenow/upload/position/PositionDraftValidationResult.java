package dev.hirenow.upload.position;

import java.util.List;

import dev.hirenow.common.facts.Question;

/** The result of validating a draft. */
public sealed interface PositionDraftValidationResult {

    /** The draft is valid. */
    record Valid(String title, String language, List<Question> questions) implements PositionDraftValidationResult {}

    /** All errors of an invalid draft, at least one. */
    record Invalid(List<Flaw> flaws) implements PositionDraftValidationResult {}
}
