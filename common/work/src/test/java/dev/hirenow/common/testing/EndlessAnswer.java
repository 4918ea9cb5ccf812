package dev.hirenow.common.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A loopback server that answers one request with bytes, in bursts and with pauses, until the client disconnects. */
public final class EndlessAnswer implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicLong sent = new AtomicLong();
    private final Thread thread;

    private EndlessAnswer(int status, byte[] burst, Duration pause) {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofVirtual().start(() -> answer(status, burst, pause));
    }

    /** Sends a gigabyte as fast as the client reads. */
    public static EndlessAnswer flood(int status) {
        return new EndlessAnswer(status, new byte[64 * 1024], Duration.ZERO);
    }

    /** Sends a byte now and then, so that no idle time-out fires. */
    public static EndlessAnswer drip(int status) {
        return new EndlessAnswer(status, new byte[1], Duration.ofMillis(200));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Bytes of the body sent so far. */
    public long sent() {
        return sent.get();
    }

    /** Whether the client disconnected. */
    public boolean hungUp() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(int status, byte[] burst, Duration pause) {
        try (Socket caller = server.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = request.readLine();
            while (line != null && !line.isEmpty()) {
                line = request.readLine();
            }
            OutputStream answer = caller.getOutputStream();
            answer.write(("HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1073741824\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            while (sent.get() < 1L << 30) {
                answer.write(burst);
                answer.flush();
                sent.addAndGet(burst.length);
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (IOException e) {
            // the client disconnected, as expected
        }
    }
}
