package dev.hirenow.kubernetes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.custom.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules for every pod, and what the services' pods need to start, move and stop gracefully. */
class PodTest {

    static Stream<Pod> pods() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> overlay.workloads().map(workload -> new Pod(overlay, workload)));
    }

    static Stream<Pod> services() {
        return pods().filter(pod -> Project.SERVICES.contains(pod.workload().name()));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void runsAnImageOfANamedVersion(Pod pod) {
        assertThat(pod.container().path("image").asText())
                .matches("[a-z0-9.-]+(/[a-z0-9._-]+)+(:[A-Za-z0-9._-]+|@sha256:[0-9a-f]{64})")
                .doesNotEndWith(":latest");
    }

    @ParameterizedTest
    @MethodSource("pods")
    void isRestricted(Pod pod) {
        JsonNode security = pod.spec().path("securityContext");
        JsonNode container = pod.container().path("securityContext");

        assertThat(pod.spec().path("containers")).hasSize(1);
        assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.path("runAsUser").asInt()).isGreaterThanOrEqualTo(1000);
        assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(pod.spec().path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
        assertThat(pod.spec().path("enableServiceLinks").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void changesNothingOfItsImage(Pod pod) {
        assertThat(pod.container().at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("pods")
    void isLimited(Pod pod) {
        for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
            BigDecimal request = amount(pod.container().at("/resources/requests/" + resource));
            BigDecimal limit = amount(pod.container().at("/resources/limits/" + resource));
            assertThat(request).as(resource).isPositive().isLessThanOrEqualTo(limit);
        }
    }

    @ParameterizedTest
    @MethodSource("pods")
    void writesOnlyWhereItHasRoom(Pod pod) {
        BigDecimal room = amount(pod.container().at("/resources/limits/ephemeral-storage"));
        BigDecimal used = Manifest.elements(pod.spec().path("volumes"))
                .filter(volume -> volume.has("emptyDir"))
                .map(volume -> amount(volume.at("/emptyDir/sizeLimit")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(used).isPositive().isLessThan(room);
    }

    @ParameterizedTest
    @MethodSource("services")
    void isProbedWithoutKafka(Pod pod) {
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(pod.container().at("/" + probe + "/httpGet/port").asText())
                    .isEqualTo("management");
        }
        assertThat(pod.container().at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(pod.container().at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(pod.container().at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(Project.read("common/work/src/main/resources/META-INF/microprofile-config.properties"))
                .contains("smallrye-kafka.health-enabled=false");
    }

    @ParameterizedTest
    @MethodSource("services")
    void isGivenTimeToFinishTheLongestCall(Pod pod) {
        int hook = pod.container().at("/lifecycle/preStop/sleep/seconds").asInt();
        int requests = 10; // quarkus.shutdown.timeout
        int grace = seconds(pod.settings().get("HIRENOW_STOP_GRACE"));
        Stream.of("HIRENOW_DEEPGRAM_CALL_TIMEOUT", "HIRENOW_GEMINI_CALL_TIMEOUT", "HIRENOW_MODEL_LONGEST_CALL")
                .filter(pod.settings()::containsKey)
                .forEach(call -> assertThat(grace)
                        .as(call)
                        .isGreaterThan(seconds(pod.settings().get(call))));
        assertThat(pod.spec().path("terminationGracePeriodSeconds").asInt()).isGreaterThan(hook + requests + grace);
        assertThat(Project.read("common/web/src/main/resources/META-INF/microprofile-config.properties"))
                .contains("quarkus.shutdown.timeout=" + requests + "s");
    }

    @ParameterizedTest
    @MethodSource("services")
    void isSpreadAndMayBeMovedOneByOne(Pod pod) {
        Manifest budget = pod.overlay().the("PodDisruptionBudget", pod.service());

        assertThat(Manifest.elements(pod.spec().path("topologySpreadConstraints"))
                        .map(spread -> spread.path("topologyKey").asText()))
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
        assertThat(pod.labels()).containsAllEntriesOf(budget.strings("/spec/selector/matchLabels"));
        assertThat(pod.workload()
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asInt(9))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void asManyRecordingsArePreparedAsThereAreProcessors(Overlay overlay) {
        Pod pod = Pod.of(overlay, "transcription");

        assertThat(pod.settings())
                .containsEntry(
                        "HIRENOW_MEDIA_AT_ONCE",
                        pod.container().at("/resources/limits/cpu").asText());
    }

    @ParameterizedTest
    @EnumSource
    void noServiceAccountHasAToken(Overlay overlay) {
        assertThat(overlay.all("ServiceAccount")).hasSize(4).allSatisfy(account -> assertThat(
                        account.at("/automountServiceAccountToken").asBoolean(true))
                .isFalse());
        assertThat(overlay.the("Namespace", "hirenow").strings("/metadata/labels"))
                .containsAllEntriesOf(Map.of("pod-security.kubernetes.io/enforce", "restricted"));
    }

    private static BigDecimal amount(JsonNode quantity) {
        return Quantity.fromString(quantity.asText()).getNumber();
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replace("s", ""));
    }
}
