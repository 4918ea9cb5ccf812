package dev.hirenow.common.provider;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Registered with a REST client, it closes the connection of an answer, of whatever status, as soon as the answer grows
 * beyond a size. The REST client reads answers into memory whole and has no such limit of its own. For HTTP/1.1, which
 * our clients speak.
 */
public final class AnswerLimit implements ResteasyReactiveClientRequestFilter {

    private static final String NAME = "hirenow-answer-limit";
    // As Vert.x calls the handler that collects the bodies.
    private static final String COLLECTOR = "handler";

    private final long mostBytes;

    /** @param mostBytes of a body, as they come over the wire; at least 1 */
    public AnswerLimit(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        // Clients make their connections later than themselves, and the filter is the first to see the client's.
        ((ClientRequestContextImpl) request)
                .getRestClientRequestContext()
                .getHttpClient()
                .connectionHandler(this::watch);
    }

    private void watch(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (pipeline.get(NAME) == null) {
            pipeline.addBefore(COLLECTOR, NAME, new AnswerCounter(mostBytes));
        }
    }
}
