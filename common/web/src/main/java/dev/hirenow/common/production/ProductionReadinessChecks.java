package dev.hirenow.common.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds settings that are unsafe for production. A pure function of the settings by name, the same for every service;
 * it ignores settings that a service does not have. Reasons name the environment variable and never show a secret.
 */
final class ProductionReadinessChecks {

    private static final int SHORTEST_SESSION_SECRET = 32;
    private static final String S3 = "quarkus.s3.aws.credentials.";
    // The other modes (disable, allow, prefer) use plain text if the database, or an attacker in between,
    // wants it.
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");
    private static final List<String> ANYBODY = List.of("https://anybody.invalid", "http://anybody.invalid");
    private static final Map<String, String> OBJECT_STORE = new TreeMap<>(Map.of(
            S3 + "static-provider.access-key-id", "HIRENOW_S3_ACCESS_KEY",
            S3 + "static-provider.secret-access-key", "HIRENOW_S3_SECRET_KEY"));
    private static final Map<String, String> OPTIONAL = new TreeMap<>(Map.of(
            "hirenow.pages.client-secret", "HIRENOW_OIDC_CLIENT_SECRET",
            "quarkus.mailer.password", "HIRENOW_MAIL_PASSWORD"));

    private final Function<String, Optional<String>> settings;
    private final List<String> found = new ArrayList<>();

    private ProductionReadinessChecks(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** All reasons not to start; {@code settings} looks a property up by name, empty if it is absent or empty. */
    static List<String> of(Function<String, Optional<String>> settings) {
        ProductionReadinessChecks checks = new ProductionReadinessChecks(settings);
        checks.database();
        checks.objectStore();
        checks.kafka();
        checks.signIn();
        checks.pages();
        checks.foreignPages();
        return List.copyOf(checks.found);
    }

    /** The same for a process that only migrates: it reaches only the database, as the schema's owner. */
    static List<String> ofMigration(Function<String, Optional<String>> settings) {
        ProductionReadinessChecks checks = new ProductionReadinessChecks(settings);
        checks.migration();
        return List.copyOf(checks.found);
    }

    private void migration() {
        needed("quarkus.flyway.password", "HIRENOW_DATABASE_OWNER_PASSWORD");
        wayToTheDatabase("HIRENOW_DATABASE_DIRECT", "quarkus.flyway.jdbc-url");
    }

    private void database() {
        needed("quarkus.datasource.password", "HIRENOW_DATABASE_APP_PASSWORD");
        wayToTheDatabase("HIRENOW_DATABASE", "quarkus.datasource.reactive.url");
        if (yes("quarkus.flyway.migrate-at-start")) {
            migration();
        }
    }

    private void wayToTheDatabase(String setting, String property) {
        String tls = value("quarkus.datasource.reactive.postgresql.ssl-mode").toLowerCase(Locale.ROOT);
        if (!ENCRYPTED.contains(tls)
                && AddressChecks.anyElsewhere(value(property))
                && !yes("hirenow.production.plain-database-allowed")) {
            found.add("the database (" + setting + ") is on another machine and reached without TLS"
                    + " (HIRENOW_DATABASE_TLS); set HIRENOW_ALLOW_PLAIN_DATABASE=true if nobody can read what is sent");
        }
    }

    private void objectStore() {
        if (value(S3 + "type").equals("static")) {
            OBJECT_STORE.forEach(this::needed);
        }
        settings.apply("quarkus.s3.endpoint-override")
                .filter(address -> !AddressChecks.encrypted(address) && !yes("hirenow.production.plain-s3-allowed"))
                .ifPresent(_ -> found.add("the object store (HIRENOW_S3_ENDPOINT, HIRENOW_S3_PUBLIC_ENDPOINT) is"
                        + " reached without TLS; set HIRENOW_ALLOW_PLAIN_S3=true if nobody can read what is sent"));
    }

    private void kafka() {
        String protocol = settings.apply("mp.messaging.connector.smallrye-kafka.security.protocol")
                .or(() -> settings.apply("kafka.security.protocol"))
                .orElse("PLAINTEXT");
        if (!protocol.toUpperCase(Locale.ROOT).endsWith("SSL") && !yes("hirenow.production.plain-kafka-allowed")) {
            found.add("Kafka is reached without TLS (KAFKA_SECURITY_PROTOCOL); set HIRENOW_ALLOW_PLAIN_KAFKA=true if"
                    + " nobody can read what is sent");
        }
    }

    private void signIn() {
        settings.apply("quarkus.oidc.auth-server-url")
                .filter(issuer -> AddressChecks.readable(issuer) && !yes("hirenow.production.plain-issuer-allowed"))
                .ifPresent(
                        _ -> found.add("HIRENOW_OIDC_ISSUER is not https, so its keys could be replaced on their way;"
                                + " set HIRENOW_ALLOW_PLAIN_ISSUER=true if nobody is in between"));
        OPTIONAL.forEach((property, setting) -> settings.apply(property)
                .filter(WellKnownSecrets::secret)
                .ifPresent(_ -> found.add(setting + WellKnownSecrets.REASON)));
    }

    private void pages() {
        if (settings.apply("hirenow.pages.areas").isEmpty()) {
            return;
        }
        String secret = value("hirenow.pages.session-secret");
        if (secret.length() < SHORTEST_SESSION_SECRET) {
            found.add("HIRENOW_SESSION_SECRET is not set or has fewer than 32 characters");
        } else if (WellKnownSecrets.secret(secret)) {
            found.add("HIRENOW_SESSION_SECRET" + WellKnownSecrets.REASON);
        }
        if (AddressChecks.readable(value("hirenow.pages.public-url"))) {
            found.add("HIRENOW_PUBLIC_URL is not https, so invitations and sessions could be read on their way");
        }
    }

    private void foreignPages() {
        boolean open = yes("quarkus.http.cors.enabled")
                && Arrays.stream(value("quarkus.http.cors.origins").split(","))
                        .anyMatch(ProductionReadinessChecks::anybody);
        if (open) {
            found.add("HIRENOW_CORS_ORIGINS lets pages of any origin call the API; name the origins that may");
        }
    }

    private static boolean anybody(String entry) {
        String origin = entry.strip();
        boolean expression = origin.length() > 2 && origin.startsWith("/") && origin.endsWith("/");
        return expression ? matchesAnybody(origin.substring(1, origin.length() - 1)) : origin.equals("*");
    }

    private static boolean matchesAnybody(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression);
            return ANYBODY.stream().anyMatch(origin -> pattern.matcher(origin).matches());
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void needed(String property, String setting) {
        String secret = value(property);
        if (secret.isBlank() || secret.equals("not-set")) {
            found.add(setting + " is not set");
        } else if (WellKnownSecrets.secret(secret)) {
            found.add(setting + WellKnownSecrets.REASON);
        }
    }

    private boolean yes(String property) {
        return value(property).equalsIgnoreCase("true");
    }

    private String value(String property) {
        return settings.apply(property).orElse("");
    }
}
