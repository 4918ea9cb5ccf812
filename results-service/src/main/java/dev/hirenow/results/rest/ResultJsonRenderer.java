package dev.hirenow.results.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.results.review.CaseFile;

/** Renders a case file as a response body. Bodies are stored, so a change of the rendering needs a new shape. */
@ApplicationScoped
class ResultJsonRenderer {

    private final ObjectWriter writer;

    ResultJsonRenderer(ObjectMapper json) {
        this.writer = json.writerFor(ResultView.class);
    }

    byte[] bytes(CaseFile file) {
        try {
            return writer.writeValueAsBytes(ResultView.of(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result cannot be written as JSON", e);
        }
    }
}
