package dev.hirenow.transcription.deepgram;

import java.util.concurrent.TimeUnit;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.tracing.TracingPolicy;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import dev.hirenow.common.provider.AnswerLimit;
import dev.hirenow.common.provider.ProxyAddress;
import dev.hirenow.transcription.settings.DeepgramSettings;

/** Makes the HTTP client. */
final class ListenClient {

    // Shorter than any balancer's idle time-out: a call must not begin on a connection that is being closed.
    private static final int IDLE_SECONDS = 15;

    private ListenClient() {}

    static ListenApi of(DeepgramSettings settings) {
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .httpClientOptions(options(settings))
                // Without this property the client's own 50 replaces what the options say. A call that waits for a
                // connection spends the time of the call: there is one for each.
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.callsAtOnce())
                .disableDefaultMapper(true)
                .followRedirects(false)
                .register(new AnswerLimit(Answer.MOST_BYTES));
        settings.proxy().map(ProxyAddress::of).ifPresent(proxy -> client.proxyAddress(proxy.host(), proxy.port()));
        return client.build(ListenApi.class);
    }

    // The read time-out ends with the answer's first byte; a connection that then goes silent is closed as idle. What
    // drips on is ended by the time that a call may take.
    private static HttpClientOptions options(DeepgramSettings settings) {
        return new HttpClientOptions()
                // No traceparent: our ids are of no use to the provider, and tell it which calls belong together.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(
                        Math.toIntExact(settings.callTimeout().plusSeconds(1).toMillis()));
    }
}
