package dev.hirenow.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each service scales with its own load, with parameters that KEDA knows, and never beyond the database's limits. */
class ScalingTest {

    // KEDA ignores unknown parameters. From the scalers' sources, version 2.20.2.
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "postgresql",
                    Set.of(
                            "host",
                            "port",
                            "dbName",
                            "userName",
                            "sslmode",
                            "query",
                            "targetQueryValue",
                            "activationTargetQueryValue"),
            "kafka",
                    Set.of(
                            "bootstrapServers",
                            "consumerGroup",
                            "topic",
                            "lagThreshold",
                            "activationLagThreshold",
                            "offsetResetPolicy",
                            "limitToPartitionsWithLag",
                            "excludePersistentLag",
                            "version",
                            "tls",
                            "sasl"),
            "prometheus", Set.of("serverAddress", "query", "threshold", "activationThreshold", "ignoreNullValues"));
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "postgresql", Set.of("host", "port", "dbName", "userName", "sslmode", "query", "targetQueryValue"),
            "kafka", Set.of("bootstrapServers", "consumerGroup", "topic", "lagThreshold", "offsetResetPolicy"),
            "prometheus", Set.of("serverAddress", "query", "threshold"));
    private static final Set<String> SECRETS_KNOWN = Set.of("password", "username", "ca");
    private static final int RESERVED_FOR_SUPERUSERS = 3;
    private static final int FOR_OTHERS = 20;

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void eachServiceHasAScalerThatKedaUnderstands(Overlay overlay) {
        assertThat(overlay.all("ScaledObject").map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(Project.SERVICES);
        assertThat(triggers(overlay)).allSatisfy(trigger -> {
            String type = trigger.path("type").asText();
            assertThat(Manifest.strings(trigger.path("metadata")).keySet())
                    .isSubsetOf(KNOWN.get(type))
                    .containsAll(NEEDED.get(type));
            JsonNode authentication = trigger.at("/authenticationRef/name");
            assertThat(authentication.isMissingNode() || overlay.has("TriggerAuthentication", authentication.asText()))
                    .isTrue();
        });
        assertThat(overlay.all("TriggerAuthentication")
                        .flatMap(authentication -> authentication.each("/spec/secretTargetRef"))
                        .map(secret -> secret.path("parameter").asText()))
                .isSubsetOf(SECRETS_KNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void nothingButTheScalerSaysHowManyPodsThereAre(Overlay overlay) {
        for (String service : Project.SERVICES) {
            Manifest scaler = overlay.the("ScaledObject", service);
            assertThat(scaler.at("/spec/scaleTargetRef/name").asText()).isEqualTo(service);
            assertThat(scaler.at("/spec/minReplicaCount").asInt()).isPositive();
            assertThat(overlay.the("Deployment", service).at("/spec").has("replicas"))
                    .isFalse();
        }
    }

    @Test
    void resultsGrowWithTheFactsThatTheyRead() {
        List<JsonNode> triggers = Overlay.PRODUCTION
                .the("ScaledObject", "results")
                .each("/spec/triggers")
                .map(trigger -> trigger.path("metadata"))
                .toList();

        assertThat(triggers.stream().map(trigger -> trigger.path("topic").asText()))
                .containsExactlyInAnyOrderElementsOf(FactsTest.topics("results", "receive"));
        assertThat(triggers).allSatisfy(trigger -> assertThat(Manifest.strings(trigger))
                .containsEntry("consumerGroup", "results")
                .containsEntry("offsetResetPolicy", "earliest")
                .containsEntry("limitToPartitionsWithLag", "true"));
        assertThat(Overlay.PRODUCTION
                        .the("ScaledObject", "results")
                        .at("/spec/maxReplicaCount")
                        .asInt())
                .isLessThanOrEqualTo(Overlay.PRODUCTION
                        .the("KafkaTopic", "interview-created")
                        .at("/spec/partitions")
                        .asInt());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL", "PRODUCTION"})
    void theMostPodsWithTheirPoolsAreFewerThanTheDatabasesConnections(Overlay overlay) {
        int most = Project.SERVICES.stream()
                .mapToInt(
                        service -> (mostReplicas(overlay, service) + surge(overlay, service)) * pool(overlay, service))
                .sum();
        int connections = overlay.the("Cluster", "database")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();

        assertThat(most + FOR_OTHERS + RESERVED_FOR_SUPERUSERS).isLessThanOrEqualTo(connections);
    }

    @Test
    void workIsCountedAsTheWorkersClaimIt() {
        try (TlsPostgres database = TlsPostgres.start()) {
            for (String service : List.of("transcription", "analysis")) {
                String kind = service.equals("analysis") ? "ANALYSE" : "TRANSCRIBE";
                database.migrate(service);
                assertThat(counted(database, service)).isEqualTo("0");

                work(database, service, "RUNNING", kind, "now()");
                work(database, service, "READY", kind, "now()");
                work(database, service, "READY", kind, "now() + interval '1 hour'");
                work(database, service, "DONE", kind, "now()");
                work(database, service, "PARKED", kind, "now()");
                work(database, service, "READY", "OTHER", "now()");
                assertThat(counted(database, service)).isEqualTo("3");

                database.execute(service + "_owner", """
                        insert into provider_limit (provider, calls_at_once, requests_per_minute, spend_per_day_micros,
                            paused_until) values ('any', 1, 1, 0, now() + interval '1 hour')
                        """);
                assertThat(counted(database, service)).isEqualTo("2");

                database.execute(
                        service + "_owner",
                        "update provider_limit set paused_until = null, spend_per_day_micros = 900");
                spent(database, service, 5000, "now() - interval '25 hours'");
                spent(database, service, 899, "now()");
                assertThat(counted(database, service)).isEqualTo("3");

                spent(database, service, 1, "now()");
                assertThat(counted(database, service)).isEqualTo("2");
            }
        }
    }

    private static String counted(TlsPostgres database, String service) {
        JsonNode trigger = Overlay.PRODUCTION.the("ScaledObject", service).at("/spec/triggers/0/metadata");
        assertThat(trigger.path("dbName").asText()).isEqualTo("hirenow");
        return String.valueOf(database.first(
                trigger.path("userName").asText(), trigger.path("query").asText()));
    }

    private static void work(TlsPostgres database, String service, String state, String kind, String due) {
        database.execute(service + "_owner", """
                insert into work (id, organisation, interview_id, kind, key, payload, state, priority, rank, next_attempt_at)
                values (gen_random_uuid(), 'acme', gen_random_uuid(), '%s', gen_random_uuid(), '{}', '%s', 5, now(), %s)
                """.formatted(kind, state, due));
    }

    private static void spent(TlsPostgres database, String service, long micros, String when) {
        database.execute(service + "_owner", """
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence, started_at, cost_micros)
                select gen_random_uuid(), id, interview_id, organisation, 'any', 1, %s, %d from work limit 1
                """.formatted(when, micros));
    }

    private static Stream<JsonNode> triggers(Overlay overlay) {
        return overlay.all("ScaledObject").flatMap(scaler -> scaler.each("/spec/triggers"));
    }

    private static int mostReplicas(Overlay overlay, String service) {
        return overlay.has("ScaledObject", service)
                ? overlay.the("ScaledObject", service)
                        .at("/spec/maxReplicaCount")
                        .asInt()
                : overlay.the("Deployment", service).at("/spec/replicas").asInt();
    }

    private static int surge(Overlay overlay, String service) {
        return overlay.the("Deployment", service)
                .at("/spec/strategy/rollingUpdate/maxSurge")
                .asInt();
    }

    private static int pool(Overlay overlay, String service) {
        return Integer.parseInt(Pod.of(overlay, service).settings().getOrDefault("HIRENOW_DATABASE_POOL", "10"));
    }
}
