package dev.hirenow.common.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;

/**
 * Ticks on every event loop of a process and records the processor time between two ticks. Processor time instead of
 * elapsed time, so that neither the garbage collector nor other processes count.
 */
public final class EventLoopWatch implements AutoCloseable {

    private static final long TICK_MS = 1;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();

    private EventLoopWatch() {}

    /** Starts watching. */
    public static EventLoopWatch of(Vertx vertx) {
        EventLoopWatch watch = new EventLoopWatch();
        vertx.nettyEventLoopGroup().forEach(watch::begin);
        return watch;
    }

    private void begin(EventExecutor loop) {
        AtomicLong last = new AtomicLong(-1);
        timers.add(loop.scheduleWithFixedDelay(() -> tick(last), 0, TICK_MS, TimeUnit.MILLISECONDS));
    }

    private void tick(AtomicLong last) {
        long now = threads.getCurrentThreadCpuTime();
        long before = last.getAndSet(now);
        if (before >= 0) {
            longest.accumulateAndGet(now - before, Math::max);
        }
        ticks.incrementAndGet();
    }

    /** The longest processor time that an event loop spent between two ticks. */
    public Duration longest() {
        if (ticks.get() == 0) {
            throw new IllegalStateException("no event loop has ticked");
        }
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        timers.forEach(timer -> timer.cancel(false));
    }
}
