package dev.hirenow.analysis.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The prompt for the model.
 *
 * @param instruction the rules, identical in every prompt
 * @param document JSON with the questions, rubrics and transcripts
 * @param schema JSON Schema of the answer
 * @param criteria number of ratings that the prompt asks for
 */
public record Prompt(String instruction, String document, ObjectNode schema, int criteria) {}
