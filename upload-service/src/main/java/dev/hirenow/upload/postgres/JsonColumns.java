package dev.hirenow.upload.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.upload.interview.AnalysisState;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.Consent;
import dev.hirenow.upload.interview.InterviewTerms;
import dev.hirenow.upload.interview.Recordings;
import dev.hirenow.upload.interview.Submission;
import dev.hirenow.upload.interview.TranscriptState;

/** Maps domain records to JSON columns and back. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            AnalysisState.class,
            Attempt.class,
            InterviewTerms.class,
            Candidate.class,
            Consent.class,
            Criterion.class,
            MediaObject.class,
            Question.class,
            Recordings.class,
            Rubric.class,
            Submission.class,
            Submission.Chosen.class,
            TranscriptState.class
        })
class JsonColumns {

    private final ObjectMapper json;
    private final ObjectReader reader;

    JsonColumns(ObjectMapper json) {
        this.json = json;
        // During a rolling update, an older release reads what a newer one wrote.
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return reader.forType(type).readValue(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
