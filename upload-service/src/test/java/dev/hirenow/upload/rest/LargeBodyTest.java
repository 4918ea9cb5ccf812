package dev.hirenow.upload.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** JSON bodies without a declared length. */
@QuarkusTest
class LargeBodyTest extends DoorTest {

    private static final int TOO_MUCH = 3 * 1024 * 1024;

    @TestHTTPResource
    URI address;

    @Test
    void refusesAnEndlessBodyAsAProblemAndWithoutATrace() throws IOException, InterruptedException {
        Queue<LogRecord> logged = new ConcurrentLinkedQueue<>();
        Handler listener = listener(logged);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            HttpResponse<String> answer = post("{\"title\":\"" + "x".repeat(TOO_MUCH) + "\"}");

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
            assertThat(new JsonObject(answer.body()).getString("type")).endsWith("/body-too-large");
        } finally {
            root.removeHandler(listener);
        }
        assertThat(logged).filteredOn(record -> record.getThrown() != null).isEmpty();
    }

    @Test
    void takesABodyInChunks() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("{\"title\":\"Engineer\",\"questions\":[{\"text\":\"Why?\"}]}");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/positions"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TestTokens.bearer("recruiter"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static Handler listener(Queue<LogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
