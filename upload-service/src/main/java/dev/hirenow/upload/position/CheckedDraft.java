package dev.hirenow.upload.position;

import java.util.List;

import dev.hirenow.common.facts.Question;

/** A draft after the check. */
public sealed interface CheckedDraft {

    /** Complete and within the rules. */
    record Sound(String title, String language, List<Question> questions) implements CheckedDraft {}

    /** Everything that is wrong with it, at least one flaw. */
    record Flawed(List<Flaw> flaws) implements CheckedDraft {}
}
