package dev.hirenow.e2e.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A proxy to a service whose connections can be cut during a transfer. */
public final class CuttableLine implements AutoCloseable {

    private final ServerSocket door;
    private final URI service;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean cut;

    private CuttableLine(ServerSocket door, URI service) {
        this.door = door;
        this.service = service;
    }

    /** A proxy to this service. */
    public static CuttableLine to(URI service) throws IOException {
        CuttableLine line = new CuttableLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), service);
        Thread.ofVirtual().start(line::answer);
        return line;
    }

    /** The service's address through this proxy. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Cuts all connections after this many more bytes to the service, and accepts no others. */
    public void cutAfter(long bytes) {
        left.set(bytes);
    }

    /** Whether it is cut. */
    public boolean isCut() {
        return cut;
    }

    /** Accepts connections again. */
    public void mend() {
        left.set(Long.MAX_VALUE);
        cut = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // The connection was closed or failed; the client notices.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        ends.add(client);
        ends.add(server);
        Thread.ofVirtual().start(() -> pass(client, server, true));
        Thread.ofVirtual().start(() -> pass(server, client, false));
    }

    private void pass(Socket from, Socket to, boolean counted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8_192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (counted && left.addAndGet(-count) < 0) {
                    cut = true;
                    breakAll();
                    return;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // One side has disconnected; the other is closed too.
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private void breakAll() {
        ends.forEach(end -> {
            try {
                end.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
