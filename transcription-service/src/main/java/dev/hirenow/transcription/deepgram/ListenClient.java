package dev.hirenow.transcription.deepgram;

import java.util.concurrent.TimeUnit;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;

import dev.hirenow.common.provider.AnswerLimit;
import dev.hirenow.transcription.settings.DeepgramSettings;

/** Makes the HTTP client. */
final class ListenClient {

    // Shorter than any balancer's idle time-out: a call must not begin on a connection that is being closed.
    private static final int IDLE_SECONDS = 15;

    private ListenClient() {}

    static ListenApi of(DeepgramSettings settings) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .httpClientOptions(options(settings))
                .disableDefaultMapper(true)
                .followRedirects(false)
                .register(new AnswerLimit(Answer.MOST_BYTES))
                .build(ListenApi.class);
    }

    // The read time-out ends with the answer's first byte; a connection that then goes silent is closed as idle. What
    // drips on is ended by the time that a call may take.
    private static HttpClientOptions options(DeepgramSettings settings) {
        return new HttpClientOptions()
                .setMaxPoolSize(settings.callsAtOnce())
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(
                        Math.toIntExact(settings.callTimeout().plusSeconds(1).toMillis()));
    }
}
