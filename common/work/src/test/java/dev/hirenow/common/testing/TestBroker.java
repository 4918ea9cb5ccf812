package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** An Apache Kafka broker started for tests, without topics. */
interface TestBroker extends AutoCloseable {

    /** Host and port. */
    String address();

    @Override
    void close();

    static TestBroker start() {
        return switch (StackChoice.ofThisRun()) {
            case EMBEDDED -> new EmbeddedBroker();
            case CONTAINERS -> new ContainerBroker();
        };
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
