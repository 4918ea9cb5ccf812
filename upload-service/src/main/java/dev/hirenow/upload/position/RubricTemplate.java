package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.UUID;

import dev.hirenow.common.facts.Rubric;

/**
 * A rubric that is kept to be used for questions of any position. Positions copy it: the version, a hash of the content,
 * tells that they rate by the same.
 *
 * @param id its identifier
 * @param organisation the organisation that owns it
 * @param name by which people find it
 * @param rubric the criteria
 * @param createdAt when it was stored
 */
public record RubricTemplate(UUID id, String organisation, String name, Rubric rubric, Instant createdAt) {}
