package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The peak memory of any ffmpeg that this process started, as the kernel counts it. */
final class PeakMemory implements AutoCloseable {

    private static final Pattern PEAK = Pattern.compile("Name:\\s+ffmpeg.*\\n(?:.*\\n)*?VmHWM:\\s+(\\d+) kB");

    private final AtomicLong peak = new AtomicLong();
    private final Thread watching = Thread.ofPlatform().daemon().start(this::watch);
    private volatile boolean ended;

    /** In bytes; 0 if none was started. */
    long bytes() {
        return peak.get();
    }

    // The kernel records a process's peak, so one reading shortly before its end is enough.
    private void watch() {
        while (!ended) {
            ProcessHandle.current()
                    .descendants()
                    .mapToLong(process -> peak(process.pid()))
                    .forEach(bytes -> peak.accumulateAndGet(bytes, Math::max));
        }
    }

    private static long peak(long process) {
        try {
            Matcher status = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return status.find() ? 1024 * Long.parseLong(status.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
