package dev.hirenow.transcription.deepgram;

import java.util.concurrent.TimeUnit;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.tracing.TracingPolicy;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import dev.hirenow.common.provider.ProxyAddress;
import dev.hirenow.common.provider.ResponseSizeLimit;
import dev.hirenow.transcription.settings.DeepgramSettings;

/** Builds the HTTP client. */
final class ListenApiFactory {

    // Shorter than the idle timeout of common load balancers, so that no call starts on a connection that is
    // being closed.
    private static final int IDLE_SECONDS = 15;

    private ListenApiFactory() {}

    static ListenApi of(DeepgramSettings settings) {
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .httpClientOptions(options(settings))
                // Without this property, the client's default of 50 overrides the options. Waiting for a
                // connection would use up the call's timeout, so the pool has one connection per call.
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.callsAtOnce())
                .disableDefaultMapper(true)
                .followRedirects(false)
                .register(new ResponseSizeLimit(DeepgramHttpResponse.MOST_BYTES));
        settings.proxy().map(ProxyAddress::of).ifPresent(proxy -> client.proxyAddress(proxy.host(), proxy.port()));
        return client.build(ListenApi.class);
    }

    // The read timeout ends with the first byte of the response. If the connection then goes silent, the idle
    // timeout closes it; if the body only trickles in, the call timeout ends the call.
    private static HttpClientOptions options(DeepgramSettings settings) {
        return new HttpClientOptions()
                // No traceparent: the provider has no use for our trace ids, and they would show which calls
                // belong together.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(
                        Math.toIntExact(settings.callTimeout().plusSeconds(1).toMillis()));
    }
}
