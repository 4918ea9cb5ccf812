package dev.hirenow.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Kubernetes and the operators accept each overlay, without fields that they would ignore. */
class RenderedManifestsTest {

    @ParameterizedTest
    @EnumSource
    void isValidToTheLastWord(Overlay overlay) {
        Map<String, List<String>> errors = new TreeMap<>();
        overlay.manifests().forEach(manifest -> errors.put(manifest.toString(), Schemas.errors(manifest)));
        errors.values().removeIf(List::isEmpty);

        assertThat(overlay.manifests()).hasSizeGreaterThan(30);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void standsInOneNamespace(Overlay overlay) {
        assertThat(overlay.manifests())
                .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
                .allSatisfy(manifest ->
                        assertThat(manifest.at("/metadata/namespace").asText()).isEqualTo("hirenow"));
    }

    @ParameterizedTest
    @EnumSource
    void isAppliedStepByStep(Overlay overlay) {
        assertThat(overlay.manifests()).allSatisfy(manifest -> assertThat(manifest.strings("/metadata/labels"))
                .containsKey("hirenow.dev/step")
                .satisfies(labels ->
                        assertThat(labels.get("hirenow.dev/step")).isIn("platform", "migrations", "services")));
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, terminationGracePeriodSecond",
        "Deployment, readinesProbe",
        "NetworkPolicy, podSelektor",
        "KafkaTopic, partition",
        "Kafka, topology",
        "ScaledObject, maxReplicas",
        "Cluster, instance",
        "HTTPRoute, hostname",
        "BackendTrafficPolicy, rateLimits",
        "ClientTrafficPolicy, timeouts",
        "ServiceMonitor, endpoint",
        "PrometheusRule, group"
    })
    void findsAWordThatNobodyKnows(String kind, String word) {
        Manifest manifest =
                Overlay.PRODUCTION.all(kind).findFirst().orElseThrow().copy();

        manifest.object("/spec").put(word, "1");

        assertThat(Schemas.errors(manifest)).singleElement().asString().contains(word);
    }

    @Test
    void findsAWordThatNobodyKnowsDeepInAPod() {
        Manifest manifest = Overlay.PRODUCTION.the("Deployment", "upload").copy();

        manifest.object("/spec/template/spec/containers/0/livenessProbe").put("failureTreshold", 1);

        assertThat(Schemas.errors(manifest)).singleElement().asString().contains("failureTreshold");
    }
}
