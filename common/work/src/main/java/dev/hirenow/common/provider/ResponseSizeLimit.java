package dev.hirenow.common.provider;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * A REST client filter that closes the connection as soon as a response, of whatever status, exceeds a size. The REST
 * client reads whole responses into memory and has no limit of its own. Works with HTTP/1.1, which our clients use.
 */
public final class ResponseSizeLimit implements ResteasyReactiveClientRequestFilter {

    private static final String NAME = "hirenow-answer-limit";
    // Name of the Vert.x handler that collects response bodies.
    private static final String COLLECTOR = "handler";

    private final long mostBytes;

    /**
     * @param mostBytes largest body, in bytes as sent over the wire; at least 1
     */
    public ResponseSizeLimit(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        // A client creates its connections lazily, and this filter is the first to see the underlying client.
        ((ClientRequestContextImpl) request)
                .getRestClientRequestContext()
                .getHttpClient()
                .connectionHandler(this::watch);
    }

    private void watch(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (pipeline.get(NAME) == null) {
            pipeline.addBefore(COLLECTOR, NAME, new ResponseSizeCounter(mostBytes));
        }
    }
}
