package dev.hirenow.analysis.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the model is asked.
 *
 * @param instruction the rules, the same for everybody
 * @param document JSON with the questions, rubrics and transcripts
 * @param schema JSON Schema of the answer
 * @param criteria how many ratings are asked for
 */
public record Prompt(String instruction, String document, ObjectNode schema, int criteria) {}
