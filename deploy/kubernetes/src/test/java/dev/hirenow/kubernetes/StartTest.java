package dev.hirenow.kubernetes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Starts the services' real packages with the manifests' settings against a database with TLS. */
@Tag("slow")
class StartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theJobMigratesAndThenTheServiceIsReadyWithoutKafka() throws IOException {
        HttpServer signIn = signIn();
        try (TlsPostgres database = TlsPostgres.start()) {
            migrate(database);
            assertThat(database.first("upload_owner", "select count(*) from work"))
                    .isEqualTo("0");

            try (Service service = Service.start(Pod.of(Overlay.PRODUCTION, "upload"), here(database, signIn))) {
                await().atMost(PATIENCE)
                        .failFast("it ended", () -> assertThat(service.runs())
                                .as(service.log())
                                .isTrue())
                        .until(() -> service.status("/q/health/ready") == 200);
                assertThat(service.status("/q/health/live")).isEqualTo(200);
                assertThat(service.status("/q/health/started")).isEqualTo(200);
                assertThat(service.body("/q/metrics")).contains("http_server_active_requests");
                assertThat(database.first(
                                "postgres",
                                "select bool_and(ssl) from pg_stat_ssl join pg_stat_activity using (pid)"
                                        + " where usename = 'upload_app'"))
                        .isEqualTo("t");
            }
        } finally {
            signIn.stop(0);
        }
    }

    private static void migrate(TlsPostgres database) {
        Pod job = new Pod(Overlay.PRODUCTION, Overlay.PRODUCTION.the("Job", "upload-migration"));
        Map<String, String> here = new TreeMap<>(Map.of(
                "HIRENOW_DATABASE",
                "127.0.0.1:1/hirenow",
                "HIRENOW_DATABASE_DIRECT",
                database.address(),
                "HIRENOW_DATABASE_CA",
                database.authority().toString(),
                "HIRENOW_DATABASE_OWNER_PASSWORD",
                TlsPostgres.PASSWORD));
        try (Service migration = Service.start(job, here)) {
            assertThat(migration.exitCode()).as(migration.log()).isZero();
        }
    }

    private static Map<String, String> here(TlsPostgres database, HttpServer signIn) {
        String authority = database.authority().toString();
        return new TreeMap<>(Map.ofEntries(
                Map.entry("HIRENOW_DATABASE", database.address()),
                Map.entry("HIRENOW_DATABASE_POOLED", "true"),
                Map.entry("HIRENOW_DATABASE_CA", authority),
                Map.entry("HIRENOW_DATABASE_APP_PASSWORD", TlsPostgres.PASSWORD),
                Map.entry("HIRENOW_OIDC_ISSUER", issuer(signIn)),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
                Map.entry("KAFKA_SSL_TRUSTSTORE_LOCATION", authority),
                Map.entry(
                        "KAFKA_SASL_JAAS_CONFIG",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"upload-kafka\""
                                + " password=\"unused\";")));
    }

    /** The part of an OpenID Connect server that a startup uses. */
    private static HttpServer signIn() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String issuer = issuer(server);
            String answer =
                    exchange.getRequestURI().getPath().endsWith("/keys") ? "{\"keys\":[]}" : """
                      {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token",
                       "authorization_endpoint":"%1$s/authorize","end_session_endpoint":"%1$s/end"}""".formatted(issuer);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String issuer(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hirenow";
    }
}
