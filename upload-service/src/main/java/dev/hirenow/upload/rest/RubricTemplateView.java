package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.UUID;

import dev.hirenow.common.facts.Rubric;
import dev.hirenow.upload.position.RubricTemplate;

/** A recruiter's view of a rubric template; its criteria can be used in a question's rubric unchanged. */
record RubricTemplateView(UUID id, String name, Rubric rubric, Instant createdAt) {

    static RubricTemplateView of(RubricTemplate template) {
        return new RubricTemplateView(template.id(), template.name(), template.rubric(), template.createdAt());
    }
}
