package dev.hirenow.common.production;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionReadinessChecksTest {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String ORIGINS = "quarkus.http.cors.origins";
    private static final String STORE = "quarkus.s3.endpoint-override";
    private static final String SESSION = "hirenow.pages.session-secret";
    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("quarkus.datasource.password", "7bQp2mXw94"),
            Map.entry("quarkus.flyway.password", "K2v8sTz61c"),
            Map.entry("quarkus.flyway.migrate-at-start", "true"),
            Map.entry("quarkus.s3.aws.credentials.type", "static"),
            Map.entry("quarkus.s3.aws.credentials.static-provider.access-key-id", "AKIA7Q2M"),
            Map.entry("quarkus.s3.aws.credentials.static-provider.secret-access-key", "wJalr8XUtn"),
            Map.entry(STORE, "https://s3.example.org"),
            Map.entry("kafka.security.protocol", "SASL_SSL"),
            Map.entry(ISSUER, "https://sign-in.example.org/realm"),
            Map.entry("hirenow.pages.areas", "recruiting"),
            Map.entry("hirenow.pages.public-url", "https://jobs.example.org"),
            Map.entry(SESSION, "5e884898da28047151d0e56f8dc62927"),
            Map.entry("quarkus.http.cors.enabled", "true"),
            Map.entry(ORIGINS, "https://hr.example.org,/https://[a-z]+[.]example[.]org/"));

    @Test
    void startsWithSafeSettings() {
        assertThat(dangers(Map.of())).isEmpty();
    }

    @Test
    void whatOnlyMigratesNeedsNothingButTheOwnersPassword() {
        String password = "quarkus.flyway.password";

        assertThat(ProductionReadinessChecks.ofMigration(name ->
                        Optional.ofNullable(Map.of(password, "K2v8sTz61c").get(name))))
                .isEmpty();
        assertThat(ProductionReadinessChecks.ofMigration(name -> Optional.empty()))
                .containsExactly("HIRENOW_DATABASE_OWNER_PASSWORD is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.password, HIRENOW_DATABASE_APP_PASSWORD",
        "quarkus.flyway.password, HIRENOW_DATABASE_OWNER_PASSWORD",
        "quarkus.s3.aws.credentials.static-provider.access-key-id, HIRENOW_S3_ACCESS_KEY",
        "quarkus.s3.aws.credentials.static-provider.secret-access-key, HIRENOW_S3_SECRET_KEY",
        SESSION + ", HIRENOW_SESSION_SECRET"
    })
    void refusesSecretsThatAreMissingOrKnownToEverybody(String property, String setting) {
        for (String known : List.of("", "not-set", "changeme", "Change-Me!", "password123", "minioadmin", "<secret>")) {
            assertThat(dangers(Map.of(property, known))).singleElement().satisfies(reason -> assertThat(reason)
                    .startsWith(setting)
                    .doesNotContain(known.isEmpty() ? "\n" : known));
        }
    }

    @Test
    void refusesASessionSecretThatIsShortOrOneLetter() {
        assertThat(dangers(Map.of(SESSION, "0123456789abcdef"))).hasSize(1);
        assertThat(dangers(Map.of(SESSION, "x".repeat(40)))).hasSize(1);
    }

    @Test
    void needsNoOwnersPasswordWhereItDoesNotMigrate() {
        assertThat(dangers(Map.of("quarkus.flyway.migrate-at-start", "false", "quarkus.flyway.password", "")))
                .isEmpty();
    }

    @Test
    void needsNoKeysOfTheObjectStoreWhereTheMachineItselfIsKnown() {
        assertThat(dangers(Map.of(
                        "quarkus.s3.aws.credentials.type", "default",
                        "quarkus.s3.aws.credentials.static-provider.access-key-id", "not-set")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://hr.example.org,*", "/.*/", "/https?://.+/", " * "})
    void refusesAnApiThatIsOpenToEveryOrigin(String origins) {
        assertThat(dangers(Map.of(ORIGINS, origins))).singleElement().satisfies(reason -> assertThat(reason)
                .contains("HIRENOW_CORS_ORIGINS"));
        assertThat(dangers(Map.of(ORIGINS, origins, "quarkus.http.cors.enabled", "false")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ISSUER + ", http://sign-in.example.org/realm, HIRENOW_ALLOW_PLAIN_ISSUER, plain-issuer-allowed",
        STORE + ", http://s3.example.org, HIRENOW_ALLOW_PLAIN_S3, plain-s3-allowed",
        STORE + ", http://127.0.0.1:8087, HIRENOW_ALLOW_PLAIN_S3, plain-s3-allowed",
        "kafka.security.protocol, PLAINTEXT, HIRENOW_ALLOW_PLAIN_KAFKA, plain-kafka-allowed",
        "kafka.security.protocol, SASL_PLAINTEXT, HIRENOW_ALLOW_PLAIN_KAFKA, plain-kafka-allowed"
    })
    void refusesWhatCouldBeReadOnItsWayUnlessAllowedByName(
            String property, String value, String setting, String permission) {
        assertThat(dangers(Map.of(property, value))).singleElement().satisfies(reason -> assertThat(reason)
                .contains(setting));
        assertThat(dangers(Map.of(property, value, "hirenow.production." + permission, "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "disable, postgres:5432",
        "disable, '127.0.0.1:5432,db.example.org:5432'",
        "prefer, 10.0.0.7:5432",
        "allow, db.example.org"
    })
    void refusesADatabaseOnAnotherMachineWithoutTlsUnlessAllowedByName(String tls, String host) {
        Map<String, String> changed = Map.of(
                "quarkus.datasource.reactive.url",
                "vertx-reactive:postgresql://" + host + "/hirenow",
                "quarkus.datasource.reactive.postgresql.ssl-mode",
                tls);

        assertThat(dangers(changed)).singleElement().satisfies(reason -> assertThat(reason)
                .contains("HIRENOW_DATABASE", "HIRENOW_DATABASE_TLS", "HIRENOW_ALLOW_PLAIN_DATABASE"));
        Map<String, String> allowed = new HashMap<>(changed);
        allowed.put("hirenow.production.plain-database-allowed", "true");
        assertThat(dangers(allowed)).isEmpty();
    }

    @Test
    void refusesMigrationsOverAWayThatCanBeReadToo() {
        String way = "jdbc:postgresql://db.example.org:5432/hirenow?sslmode=disable";

        assertThat(dangers(Map.of("quarkus.flyway.jdbc-url", way)))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("HIRENOW_DATABASE_DIRECT"));
        assertThat(ProductionReadinessChecks.ofMigration(name -> Optional.ofNullable(
                        Map.of("quarkus.flyway.password", "K2v8sTz61c", "quarkus.flyway.jdbc-url", way)
                                .get(name))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "verify-full, db.example.org:5432",
        "require, 10.0.0.7",
        "disable, 127.0.0.1:8088",
        "disable, '[::1]:5432'"
    })
    void takesADatabaseThatNobodyElseCanListenTo(String tls, String host) {
        assertThat(dangers(Map.of(
                        "quarkus.datasource.reactive.url",
                        "vertx-reactive:postgresql://" + host + "/hirenow",
                        "quarkus.datasource.reactive.postgresql.ssl-mode",
                        tls)))
                .isEmpty();
    }

    @Test
    void refusesPagesOverPlainHttpExceptOnThisMachine() {
        assertThat(dangers(Map.of("hirenow.pages.public-url", "http://jobs.example.org")))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("HIRENOW_PUBLIC_URL"));
        assertThat(dangers(
                        Map.of("hirenow.pages.public-url", "http://127.0.0.1:8081", ISSUER, "http://[::1]:8086/realm")))
                .isEmpty();
    }

    @Test
    void asksAServiceOnlyForWhatItHas() {
        assertThat(ProductionReadinessChecks.of(name -> Optional.ofNullable(
                        Map.of("quarkus.datasource.password", "7bQp2mXw94", "kafka.security.protocol", "SSL")
                                .get(name))))
                .isEmpty();
    }

    @Test
    void tellsAllReasonsAtOnce() {
        List<String> reasons = ProductionReadinessChecks.of(name ->
                Optional.ofNullable(Map.of("hirenow.pages.areas", "recruiting", ISSUER, "http://x", STORE, "http://y")
                        .get(name)));

        assertThat(reasons).hasSize(6);
        assertThatThrownBy(() -> ProductionStartGuard.refuse(reasons))
                .hasMessageContainingAll(reasons.toArray(String[]::new));
        assertThatCode(() -> ProductionStartGuard.refuse(List.of())).doesNotThrowAnyException();
    }

    private static List<String> dangers(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.putAll(changed);
        return ProductionReadinessChecks.of(
                name -> Optional.ofNullable(settings.get(name)).filter(value -> !value.isEmpty()));
    }
}
