package dev.hirenow.upload.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.hirenow.upload.interview.StreamInterviewUpdates;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CandidateEventsTest extends DoorTest {

    @TestHTTPResource("/api/v1/candidate/events")
    URI address;

    @Inject
    StreamInterviewUpdates watch;

    @Test
    void tellsHowTheInterviewGoesOn() throws IOException, InterruptedException {
        Invited invited = invite(1);
        try (HttpClient client = HttpClient.newHttpClient()) {
            BlockingQueue<JsonObject> events = follow(client, invited);
            assertThat(next(events).getString("state")).isEqualTo("OPEN");

            send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(201);
            JsonObject question = next(events).getJsonArray("questions").getJsonObject(0);
            assertThat(question.getInteger("attempt")).isEqualTo(1);
            assertThat(question.getString("transcript")).isEqualTo("WAITING");

            submit(invited).statusCode(202);
            assertThat(next(events).getString("state")).isEqualTo("SUBMITTED");
            client.shutdownNow();
        }
        Awaitility.await().atMost(PATIENCE).until(() -> watch.count() == 0);
    }

    @Test
    void endsWithTheInvitation() throws IOException, InterruptedException {
        Invited invited = invite(1);
        try (HttpClient client = HttpClient.newHttpClient()) {
            BlockingQueue<JsonObject> events = follow(client, invited);
            assertThat(next(events).getString("state")).isEqualTo("OPEN");

            recruiter()
                    .post("/api/v1/interviews/" + invited.id() + "/invitation")
                    .then()
                    .statusCode(201);

            try {
                Awaitility.await().atMost(PATIENCE).until(() -> watch.count() == 0);
            } finally {
                // Closing would wait for a stream that is still open.
                client.shutdownNow();
            }
            assertThat(events).isEmpty();
        }
    }

    private BlockingQueue<JsonObject> follow(HttpClient client, Invited invited)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Invitation " + invited.token())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
        // Closing the client ends the reading thread with a meaningless failure.
        Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).start(() -> response.body()
                .filter(line -> line.startsWith("data:"))
                .forEach(line -> events.add(new JsonObject(line.substring("data:".length())))));
        return events;
    }

    private static JsonObject next(BlockingQueue<JsonObject> events) throws InterruptedException {
        JsonObject event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        return event;
    }
}
