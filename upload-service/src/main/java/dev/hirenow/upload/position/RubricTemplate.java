package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.UUID;

import dev.hirenow.common.facts.Rubric;

/**
 * A rubric saved for reuse in the questions of any position. Positions copy it. The rubric's version is a hash of
 * its content, so equal versions show that two positions rate by the same rubric.
 *
 * @param id its identifier
 * @param organisation the organisation that owns it
 * @param name the name by which recruiters find it
 * @param rubric the criteria
 * @param createdAt when it was created
 */
public record RubricTemplate(UUID id, String organisation, String name, Rubric rubric, Instant createdAt) {}
