package dev.hirenow.upload.rest;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.upload.creation.IdempotencyKey;

/** The header {@code Idempotency-Key}: repeating a request with the same key creates one resource. */
@ApplicationScoped
class IdempotencyKeyHeader {

    static final String NAME = "Idempotency-Key";

    private static final int LONGEST = 200;

    private final ObjectMapper json;

    IdempotencyKeyHeader(ObjectMapper json) {
        this.json = json;
    }

    Optional<IdempotencyKey> key(String operation, @Nullable String header, Object request) {
        return given(header).map(key -> new IdempotencyKey(operation, key, hash(request)));
    }

    /** The key alone. */
    static Optional<String> given(@Nullable String header) {
        if (header != null && (header.isBlank() || header.length() > LONGEST)) {
            throw CommonProblemTypes.INVALID_REQUEST.at(NAME, "Use 1 to " + LONGEST + " characters.");
        }
        return Optional.ofNullable(header);
    }

    // Hashes the decoded request, so that whitespace and field order do not matter.
    private String hash(Object request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
