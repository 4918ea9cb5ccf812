package dev.hirenow.results.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class FollowingTest extends RunningService {

    @TestHTTPResource("/api/v1/results/events")
    URI address;

    @Inject
    StreamShutdown streams;

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void tellsWhichInterviewsChangeToTheirOrganisationAlone() {
        try (Stream own = new Stream(story.organisation());
                Stream foreign = new Stream(story.organisation() + "-other")) {
            await().atMost(PATIENCE)
                    .until(() -> own.data().size() == 1 && foreign.data().size() == 1);

            publishAndAwait(story, story.whole());

            await().atMost(PATIENCE)
                    .until(() ->
                            own.data().toString().contains(story.interview().toString()));
            assertThat(own.data().getFirst()).contains("\"reload\":true");
            assertThat(foreign.data()).hasSize(1);
        }
    }

    @Test
    void opensAgainAfterTheLastStreamWasClosed() {
        for (int round = 0; round < 2; round++) {
            InterviewStory next = InterviewStory.in(story.organisation());
            try (Stream stream = new Stream(story.organisation())) {
                await().atMost(PATIENCE).until(() -> !stream.data().isEmpty());
                publishAndAwait(next, List.of(next.created()));
                await().atMost(PATIENCE).until(() -> stream.data()
                        .toString()
                        .contains(next.interview().toString()));
            }
        }
    }

    @Test
    void endsWhenTheServiceStops() {
        try (Stream stream = new Stream(story.organisation())) {
            await().atMost(PATIENCE).until(() -> !stream.data().isEmpty());

            streams.stop(new ShutdownDelayInitiatedEvent());

            await().atMost(PATIENCE).until(stream::ended);
        }
    }

    @Test
    void endsWhenTheTimeIsOver() {
        get(story.organisation(), "/api/v1/results/events?seconds=1").then().statusCode(200);
        problem(get(story.organisation(), "/api/v1/results/events?seconds=301"), 400, "invalid-request");
    }

    /** An open stream and its events. */
    private final class Stream implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> data = new CopyOnWriteArrayList<>();
        private final AtomicBoolean ended = new AtomicBoolean();

        Stream(String organisation) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + TestTokens.bearer("auditor", organisation))
                    .header("Accept", "text/event-stream")
                    .build();
            client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()).thenAcceptAsync(response -> {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                    lines.lines().filter(line -> line.startsWith("data:")).forEach(data::add);
                    ended.set(true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        boolean ended() {
            return ended.get();
        }

        List<String> data() {
            return data;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
