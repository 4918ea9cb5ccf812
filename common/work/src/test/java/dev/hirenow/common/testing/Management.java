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

/** The management port of the service under test, with health, metrics and the OpenAPI document. */
public final class Management {

    // A system property instead of a field, because Quarkus may load this class twice.
    private static final String CHOSEN = "hirenow.test.management-port";

    private Management() {}

    /** Requests to the management port; paths begin with {@code /q}. */
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
     * Chooses the port for a packaged service, which cannot report it. Only for the annotated class, because a service
     * inside the test chooses its own.
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
