package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** A proxy between a service and a server that shows the bytes of each connection to a listener. */
final class InspectingProxy implements AutoCloseable {

    /** Receives the bytes of one connection before they are forwarded. */
    interface Listener {
        void sent(byte[] bytes, int count);

        void received(byte[] bytes, int count);

        /** Whether the bytes are forwarded. */
        default boolean passesOn() {
            return true;
        }
    }

    private interface Direction {
        void pass(byte[] bytes, int count);
    }

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Supplier<Listener> listeners;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private InspectingProxy(InetSocketAddress server, Supplier<Listener> listeners) throws IOException {
        this.server = server;
        this.listeners = listeners;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Starts in front of the server at this address; each connection gets its own listener. */
    static InspectingProxy before(InetSocketAddress server, Supplier<Listener> listeners) {
        try {
            return new InspectingProxy(server, listeners);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Socket behind = new Socket();
                open.add(behind);
                behind.connect(server);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                Listener listener = listeners.get();
                Thread.ofVirtual().start(() -> pass(client, behind, listener, listener::sent));
                Thread.ofVirtual().start(() -> pass(behind, client, listener, listener::received));
            } catch (IOException e) {
                // The proxy was closed, or the server is not there: the client's connection fails, as it
                // should.
            }
        }
    }

    private static void pass(Socket from, Socket to, Listener listener, Direction direction) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                direction.pass(buffer, read);
                if (listener.passesOn()) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One side has closed; the closed streams notify the other.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
