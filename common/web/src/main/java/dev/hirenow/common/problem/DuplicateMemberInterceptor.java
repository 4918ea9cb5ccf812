package dev.hirenow.common.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a body that repeats a member of a JSON object: parsers differ in which one they take (RFC 8259, section 4),
 * so the code that validates a request and the code that executes it might see different values. Responses of providers
 * are parsed elsewhere, without this check.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class DuplicateMemberInterceptor implements ReaderInterceptor {

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            if (body.length > 0) {
                check(body);
                context.setInputStream(new ByteArrayInputStream(body));
            }
        }
        return context.proceed();
    }

    private static void check(byte[] body) throws IOException {
        try (JsonParser parser = STRICT.createParser(body)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw CommonProblemTypes.INVALID_REQUEST.because(
                    "The body is not JSON, or an object in it repeats a member.");
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
