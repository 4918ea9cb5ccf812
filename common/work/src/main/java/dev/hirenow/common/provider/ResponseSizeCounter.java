package dev.hirenow.common.provider;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.TooLongHttpContentException;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Counts the bytes of each response on a connection, and closes the connection when a response exceeds the limit. */
// Netty checks by reflection which of its methods are overridden.
@RegisterForReflection
final class ResponseSizeCounter extends ChannelInboundHandlerAdapter {

    private final long mostBytes;
    private long bytes;
    private boolean over;

    ResponseSizeCounter(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse) {
            bytes = 0;
        }
        if (message instanceof HttpContent content) {
            bytes += content.content().readableBytes();
        }
        if (over) {
            ReferenceCountUtil.release(message);
        } else if (bytes > mostBytes) {
            over = true;
            ReferenceCountUtil.release(message);
            context.fireExceptionCaught(
                    new TooLongHttpContentException("the response is longer than " + mostBytes + " bytes"));
            context.close();
        } else {
            context.fireChannelRead(message);
        }
    }
}
