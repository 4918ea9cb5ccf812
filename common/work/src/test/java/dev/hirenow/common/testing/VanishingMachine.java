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

/**
 * Stands between a client and a server and passes on what they say, until it vanishes: from then on it swallows what comes
 * and closes nothing, as a machine does whose power failed. Connections of that time stay dead when it is back.
 */
public final class VanishingMachine implements AutoCloseable {

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    // Connections know the life in which they were made.
    private volatile int life;
    private volatile boolean away;

    private VanishingMachine(InetSocketAddress server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** In front of what listens there. */
    public static VanishingMachine before(InetSocketAddress server) {
        try {
            return new VanishingMachine(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    public void vanish() {
        away = true;
        life++;
    }

    public void comeBack() {
        life++;
        away = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                int mine = life;
                Socket behind = new Socket();
                open.add(behind);
                behind.connect(server);
                Thread.ofVirtual().start(() -> pass(client, behind, mine));
                Thread.ofVirtual().start(() -> pass(behind, client, mine));
            } catch (IOException e) {
                // The door was closed, or the server is not there: the client waits, as it would for a machine.
            }
        }
    }

    private void pass(Socket from, Socket to, int mine) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!away && life == mine) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One of the two has gone; the other is told by the closed streams.
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
