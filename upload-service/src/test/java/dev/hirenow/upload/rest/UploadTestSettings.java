package dev.hirenow.upload.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Limits that tests can reach. */
public final class UploadTestSettings implements QuarkusTestResourceLifecycleManager {

    static final long MOST_BYTES = 130L * 1024 * 1024;
    static final int LETTERS_AN_HOUR = 60;
    static final int SPOOL_BYTES = 100_000_000;
    static final int SPOOL_SHARE_BYTES = SPOOL_BYTES * 2 / 5;
    static final String FRONT_END = "https://hr.example.org";
    static final String MAIL_FROM = "jobs@example.org";
    static final String MAIL_USER = "hirenow";
    static final String MAIL_PASSWORD = "a password";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(quiet());
        settings.putAll(Map.of(
                "HIRENOW_BEHIND_PROXY",
                "true",
                "hirenow.upload.silence",
                "8s",
                "hirenow.upload.spool-bytes",
                Integer.toString(SPOOL_BYTES),
                "hirenow.upload.spool-share",
                "0.4",
                "hirenow.limit.body-time",
                "3s",
                "hirenow.quota.letters",
                Integer.toString(LETTERS_AN_HOUR)));
        settings.put("HIRENOW_CORS", "true");
        settings.put("HIRENOW_CORS_ORIGINS", FRONT_END);
        settings.putAll(Map.of(
                "hirenow.mail.host",
                "127.0.0.1",
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(freePort()),
                "quarkus.mailer.start-tls",
                "DISABLED",
                "quarkus.mailer.from",
                MAIL_FROM,
                "quarkus.mailer.username",
                MAIL_USER,
                "quarkus.mailer.password",
                MAIL_PASSWORD));
        return settings;
    }

    private static Map<String, String> quiet() {
        return Map.of(
                "hirenow.erasure.again-after",
                "2s",
                "hirenow.candidate.erased-every",
                "1s",
                "hirenow.upload.swept-every",
                "1s",
                "hirenow.upload.most-bytes",
                Long.toString(MOST_BYTES),
                "hirenow.upload.spool",
                "target/spool",
                "hirenow.interview.expiry-every",
                "1s",
                "quarkus.log.category.\"org.apache.kafka\".level",
                "WARN",
                "quarkus.log.category.\"state.change.logger\".level",
                "WARN",
                "quarkus.log.category.\"kafka\".level",
                "WARN",
                "quarkus.log.category.\"io.zonky\".level",
                "WARN");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
