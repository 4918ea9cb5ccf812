package dev.hirenow.common.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;

/** Parses binary CloudEvents; its reasons never contain words of the payload. */
@ApplicationScoped
public class FactDecoder {

    private final ObjectReader reader;

    FactDecoder(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    FactDecodingResult decode(ConsumerRecord<String, byte[]> record) {
        String name = header(record, "ce_type");
        if (name == null) {
            return new FactDecodingResult.Unreadable("NO_TYPE");
        }
        return FactType.ofCloudEventType(name)
                .filter(type -> type.topic().equals(record.topic()))
                .map(type -> read(record, type))
                .orElseGet(() -> new FactDecodingResult.Unreadable("UNKNOWN_TYPE_OR_VERSION"));
    }

    private FactDecodingResult read(ConsumerRecord<String, byte[]> record, FactType type) {
        try {
            Fact fact = record.value() == null ? null : reader.readValue(record.value(), type.payload());
            return fact == null ? new FactDecodingResult.Unreadable("EMPTY") : checked(record, fact);
        } catch (JsonProcessingException e) {
            return new FactDecodingResult.Unreadable(
                    e.getClass().getSimpleName().equals("JsonParseException") ? "NOT_JSON" : "INVALID_FIELDS");
        } catch (IOException e) {
            return new FactDecodingResult.Unreadable("NOT_JSON");
        }
    }

    private static FactDecodingResult checked(ConsumerRecord<String, byte[]> record, Fact fact) {
        if (!fact.interviewId().toString().equals(record.key())) {
            return new FactDecodingResult.Unreadable("KEY_IS_NOT_THE_INTERVIEW");
        }
        return fact.organisation().equals(header(record, "ce_organisation"))
                ? new FactDecodingResult.Known(fact)
                : new FactDecodingResult.Unreadable("ORGANISATION_DIFFERS");
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
