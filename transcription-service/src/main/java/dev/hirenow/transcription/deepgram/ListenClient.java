package dev.hirenow.transcription.deepgram;

import java.util.concurrent.TimeUnit;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import dev.hirenow.transcription.settings.DeepgramSettings;

/** Makes the HTTP client; its time-outs are the only ones there are. */
final class ListenClient {

    // Shorter than any balancer's idle time-out: a call must not begin on a connection that is being closed.
    private static final int IDLE_SECONDS = 15;

    private ListenClient() {}

    static ListenApi of(DeepgramSettings settings) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.callsAtOnce())
                .property(QuarkusRestClientProperties.CONNECTION_TTL, IDLE_SECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .followRedirects(false)
                .build(ListenApi.class);
    }
}
