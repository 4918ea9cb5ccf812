package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port at which a service under test tells its health, its figures and its OpenAPI document. */
public final class Management {

    // A property and no field: Quarkus may load this class twice.
    private static final String CHOSEN = "hirenow.test.management-port";

    private Management() {}

    /** Requests to it; paths begin with {@code /q}. */
    public static RequestSpecification given() {
        return RestAssured.given().baseUri("http://127.0.0.1").port(port());
    }

    private static int port() {
        int chosen = Integer.getInteger(CHOSEN, 0);
        return chosen != 0
                ? chosen
                : URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class))
                        .getPort();
    }

    /**
     * Chooses it for a package under test: nothing else tells the test where a process of its own listens. For the annotated
     * class alone, since a service within the test chooses for itself.
     */
    public static final class Resource implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                String port = Integer.toString(free.getLocalPort());
                System.setProperty(CHOSEN, port);
                return Map.of("quarkus.management.port", port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            System.clearProperty(CHOSEN);
        }
    }
}
