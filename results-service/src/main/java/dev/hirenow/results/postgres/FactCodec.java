package dev.hirenow.results.postgres;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.Word;

/**
 * Serialises facts. The words of a transcript, which are many, are stored apart, because most reads do not need them.
 */
@ApplicationScoped
class FactCodec {

    private final ObjectMapper json;
    private final ObjectReader reader;

    FactCodec(ObjectMapper json) {
        this.json = json;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    FactRow write(Fact fact) {
        String type = FactType.of(fact).cloudEventType();
        return fact instanceof TranscriptReady ready
                ? new FactRow(type, text(ready.withWords(List.of())), text(ready.words()))
                : new FactRow(type, text(fact), null);
    }

    Fact read(FactRow row) {
        FactType type = FactType.ofCloudEventType(row.type())
                .orElseThrow(() -> new IllegalStateException("stored fact of unknown type " + row.type()));
        try {
            Fact fact = reader.readValue(row.payload(), type.payload());
            return fact instanceof TranscriptReady ready && row.words() != null
                    ? ready.withWords(Arrays.asList(reader.readValue(row.words(), Word[].class)))
                    : fact;
        } catch (IOException e) {
            throw new IllegalStateException("stored fact of type " + row.type() + " cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
