package dev.hirenow.kubernetes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every setting of a pod is known to its service, and every required setting is set. */
class SettingsTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\| (.*?) \\| (.*?) \\| (.+) \\|$");
    private static final Map<String, Row> DOCUMENTED = documented();

    /** When the settings that the documentation calls needed are required. */
    private static final Map<String, Predicate<Pod>> NEEDED = Map.of(
            "DEEPGRAM_API_KEY", service -> true,
            "GEMINI_API_KEY", service -> true,
            "HIRENOW_DATABASE_APP_PASSWORD", service -> true,
            "HIRENOW_DATABASE_OWNER_PASSWORD", Pod::isMigration,
            "HIRENOW_DATABASE_CA", has("HIRENOW_DATABASE_TLS", "verify-full"),
            "HIRENOW_SESSION_SECRET", pod -> Set.of("upload", "results").contains(pod.service()),
            "HIRENOW_MAIL_FROM", pod -> pod.settings().containsKey("HIRENOW_MAIL_HOST"),
            "HIRENOW_S3_ACCESS_KEY", has("HIRENOW_S3_CREDENTIALS", "default").negate(),
            "HIRENOW_S3_SECRET_KEY", has("HIRENOW_S3_CREDENTIALS", "default").negate());

    private record Row(String defaultValue, String services, String meaning) {

        private static final Pattern OTHER = Pattern.compile("`\\$\\{([A-Z0-9_]+):.*}`");

        /** The setting that counts if this one is not given; empty if the default is a plain value. */
        String fallback() {
            Matcher other = OTHER.matcher(defaultValue);
            return other.matches() ? other.group(1) : "";
        }

        boolean isOf(String service) {
            return services.equals("all") || Set.of(services.split(", ")).contains(service);
        }
    }

    static Stream<Pod> pods() {
        return Stream.of(Overlay.values()).flatMap(Pod::ours);
    }

    static Stream<Pod> services() {
        return pods().filter(pod -> !pod.isMigration());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void knowsEachSettingThatItIsGiven(Pod pod) {
        assertThat(pod.settings().keySet())
                .allMatch(name -> name.equals("JAVA_TOOL_OPTIONS")
                        || pod.isMigration() && name.equals("QUARKUS_OIDC_TENANT_ENABLED")
                        || isOfKafkasClient(name)
                        || DOCUMENTED.containsKey(name) && DOCUMENTED.get(name).isOf(pod.service()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void isGivenEachSettingThatItNeeds(Pod pod) {
        Set<String> needed = new TreeSet<>();
        NEEDED.forEach((name, when) -> {
            if (DOCUMENTED.get(name).isOf(pod.service()) && when.test(pod)) {
                needed.add(name);
            }
        });

        assertThat(pod.settings()).containsKeys(needed.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("services")
    void isToldWhereOthersAreIfTheDefaultIsThisMachine(Pod pod) {
        DOCUMENTED.forEach((name, row) -> {
            boolean proxy = name.equals("HIRENOW_TRUSTED_PROXIES");
            boolean behindOne = has("HIRENOW_BEHIND_PROXY", "true").test(pod);
            if (row.isOf(pod.service()) && row.defaultValue().contains("127.0.0.1") && (!proxy || behindOne)) {
                assertThat(pod.settings().keySet()).containsAnyOf(name, row.fallback());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void migratesInAJobAndNowhereElse(Pod pod) {
        Map<String, String> job =
                new Pod(pod.overlay(), pod.overlay().the("Job", pod.service() + "-migration")).settings();

        assertThat(pod.settings())
                .containsEntry("HIRENOW_MIGRATE", "false")
                .doesNotContainKeys("HIRENOW_MIGRATE_ONLY", "HIRENOW_DATABASE_OWNER_PASSWORD");
        assertThat(job)
                .containsEntry("HIRENOW_MIGRATE", "true")
                .containsEntry("HIRENOW_MIGRATE_ONLY", "true")
                .containsEntry("HIRENOW_DATABASE_OWNER_PASSWORD", "<" + pod.service() + "-owner/password>")
                .doesNotContainKey("HIRENOW_DATABASE_APP_PASSWORD");
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void allowsNothingUnsafe(Overlay overlay) {
        assertThat(Pod.ours(overlay)).allSatisfy(pod -> assertThat(pod.settings())
                .containsEntry("HIRENOW_DATABASE_TLS", "verify-full")
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .doesNotContainKey("HIRENOW_SANDBOX_ALLOWED")
                .satisfies(settings -> assertThat(settings.keySet()).noneMatch(name -> name.contains("_ALLOW_PLAIN")))
                .satisfies(settings -> assertThat(settings.values())
                        .noneMatch(value ->
                                value.startsWith("http:") && value.contains(".") && !value.contains(".svc:"))));
    }

    @Test
    void secretsComeByReferenceAlone() {
        assertThat(pods()).allSatisfy(pod -> pod.settings().forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|_KEY|JAAS_CONFIG)$")) {
                assertThat(value).as(name).matches("<[a-z-]+/[a-z.-]+>");
            }
        }));
    }

    @Test
    void everythingThatTheDocumentationCallsNeededIsLookedFor() {
        assertThat(DOCUMENTED.entrySet())
                .filteredOn(row -> row.getValue().meaning().contains("needed"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(NEEDED.keySet());
    }

    private static Predicate<Pod> has(String name, String value) {
        return pod -> value.equals(pod.settings().get(name));
    }

    /** Quarkus passes KAFKA_SSL_TRUSTSTORE_TYPE to the client as ssl.truststore.type. */
    private static boolean isOfKafkasClient(String name) {
        String setting =
                name.replaceFirst("^KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
        return name.startsWith("KAFKA_")
                && ConsumerConfig.configNames().contains(setting)
                && ProducerConfig.configNames().contains(setting);
    }

    private static Map<String, Row> documented() {
        Map<String, Row> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Project.read("docs/configuration.md"));
        while (row.find()) {
            rows.put(row.group(1), new Row(row.group(2).strip(), row.group(3).strip(), row.group(4)));
        }
        return rows;
    }
}
