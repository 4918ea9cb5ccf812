package dev.hirenow.results.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.results.review.CaseFile;

/** A file as the body of an answer. It is kept, so whatever changes it for the same file needs another shape. */
@ApplicationScoped
class ResultJson {

    private final ObjectWriter writer;

    ResultJson(ObjectMapper json) {
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
