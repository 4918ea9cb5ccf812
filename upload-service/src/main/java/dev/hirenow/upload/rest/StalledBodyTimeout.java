package dev.hirenow.upload.rest;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.Subscriptions;
import io.smallrye.mutiny.operators.multi.AbstractMultiOperator;
import io.smallrye.mutiny.operators.multi.MultiOperatorProcessor;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import io.vertx.core.Context;

/**
 * Fails a body when the client sends nothing although the consumer has requested more. Time without a request,
 * while earlier bytes are still being stored, does not count.
 */
final class StalledBodyTimeout extends AbstractMultiOperator<ByteBuffer, ByteBuffer> {

    // How many checks run within the allowed silence.
    private static final int LOOKS = 4;

    private final Context context;
    private final Duration silence;

    private StalledBodyTimeout(Multi<ByteBuffer> body, Context context, Duration silence) {
        super(body);
        this.context = context;
        this.silence = silence;
    }

    /**
     * Passes the bytes on, and fails with {@link Stalled} after this much silence. {@code context} is the request's
     * Vert.x context.
     */
    static Multi<ByteBuffer> endedAfter(Duration silence, Multi<ByteBuffer> body, Context context) {
        return new StalledBodyTimeout(body, context, silence);
    }

    /** The client stopped sending. */
    static final class Stalled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stalled() {
            super("the client stopped sending the request body", null, false, false);
        }
    }

    @Override
    public void subscribe(MultiSubscriber<? super ByteBuffer> downstream) {
        upstream.subscribe().withSubscriber(new Listening(downstream, context, silence));
    }

    private static final class Listening extends MultiOperatorProcessor<ByteBuffer, ByteBuffer> {

        private final Context context;
        private final long silenceNanos;
        private final AtomicLong wanted = new AtomicLong();
        private final long timer;
        private volatile long since = System.nanoTime();

        Listening(MultiSubscriber<? super ByteBuffer> downstream, Context context, Duration silence) {
            super(downstream);
            this.context = context;
            this.silenceNanos = silence.toNanos();
            this.timer = context.owner().setPeriodic(Math.max(1, silence.toMillis() / LOOKS), _ -> look());
        }

        @Override
        public void request(long count) {
            since = System.nanoTime();
            Subscriptions.add(wanted, count);
            super.request(count);
        }

        @Override
        public void onItem(ByteBuffer chunk) {
            since = System.nanoTime();
            Subscriptions.subtract(wanted, 1);
            super.onItem(chunk);
        }

        @Override
        public void onFailure(Throwable failure) {
            stopLooking();
            super.onFailure(failure);
        }

        @Override
        public void onCompletion() {
            stopLooking();
            super.onCompletion();
        }

        @Override
        public void cancel() {
            stopLooking();
            super.cancel();
        }

        private void look() {
            if (wanted.get() > 0 && System.nanoTime() - since > silenceNanos) {
                stopLooking();
                // Runs on the context that delivers the chunks, so that no chunk arrives concurrently.
                context.runOnContext(_ -> end());
            }
        }

        private void end() {
            Flow.Subscription body = getUpstreamSubscription();
            super.onFailure(new Stalled());
            body.cancel();
        }

        private void stopLooking() {
            context.owner().cancelTimer(timer);
        }
    }
}
