package dev.hirenow.upload.position;

import java.util.List;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.scoring.RubricHash;

/** Derives a rubric's version from its content. */
final class VersionedRubricFactory {

    private VersionedRubricFactory() {}

    /** The rubric with these criteria, in this order. */
    static Rubric rubric(List<Criterion> criteria) {
        return new Rubric(RubricHash.of(criteria), criteria);
    }
}
