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

    private static int packaged;

    private Management() {}

    /** Requests to it; paths begin with {@code /q}. */
    public static RequestSpecification given() {
        return RestAssured.given().baseUri("http://127.0.0.1").port(port());
    }

    private static int port() {
        return packaged == 0
                ? URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class))
                        .getPort()
                : packaged;
    }

    /** Chooses it for a package under test: nothing else tells the test where a process of its own listens. */
    public static final class Resource implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                packaged = free.getLocalPort();
                return Map.of("quarkus.management.port", Integer.toString(packaged));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            packaged = 0;
        }
    }
}
