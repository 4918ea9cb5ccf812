package dev.hirenow.kubernetes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each pod reaches what it needs and nothing else. */
class NetworkTest {

    private static final Map<String, Set<String>> REACHED = Map.of(
            "upload", Set.of("names", "traces", "database", "kafka", "object-store", "sign-in", "mail"),
            "transcription", Set.of("names", "traces", "database", "kafka", "object-store", "sign-in", "provider"),
            "analysis", Set.of("names", "traces", "database", "kafka", "sign-in", "provider"),
            "results", Set.of("names", "traces", "database", "kafka", "sign-in", "services"));

    @ParameterizedTest
    @EnumSource
    void nothingIsReachedUnlessItIsSaid(Overlay overlay) {
        Manifest nothing = overlay.the("NetworkPolicy", "default-deny");

        assertThat(nothing.at("/spec/podSelector")).isEmpty();
        assertThat(nothing.each("/spec/policyTypes").map(JsonNode::asText)).containsExactly("Ingress", "Egress");
        assertThat(nothing.at("/spec").has("egress")).isFalse();
        assertThat(nothing.at("/spec").has("ingress")).isFalse();
    }

    @Test
    void eachServiceReachesWhatItNeedsAndNothingElse() {
        Map<String, Set<String>> reached = new TreeMap<>();
        Project.SERVICES.forEach(service -> reached.put(service, reachedBy(Pod.of(Overlay.PRODUCTION, service))));

        assertThat(reached).containsExactlyInAnyOrderEntriesOf(REACHED);
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationReachesTheDatabaseAlone(Overlay overlay) {
        assertThat(Pod.ours(overlay).filter(Pod::isMigration)).hasSize(4).allSatisfy(pod -> assertThat(reachedBy(pod))
                .containsExactlyInAnyOrder("names", "database"));
    }

    @Test
    void onlyTheTwoThatCallAProviderReachTheInternet() {
        assertThat(whoReaches(Overlay.PRODUCTION, "0.0.0.0/0")).containsExactlyInAnyOrder("transcription", "analysis");
        assertThat(Overlay.PRODUCTION
                        .the("NetworkPolicy", "provider")
                        .each("/spec/egress/0/to/0/ipBlock/except")
                        .map(JsonNode::asText))
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");
    }

    @Test
    void withAProxyNobodyReachesTheInternetAndTheyReachTheProxy() {
        Pod analysis = Pod.of(Overlay.MANAGED, "analysis");
        String proxy = analysis.settings().get("HIRENOW_PROXY").replaceFirst(":.*", "/32");

        assertThat(whoReaches(Overlay.MANAGED, "0.0.0.0/0")).isEmpty();
        assertThat(whoReaches(Overlay.MANAGED, proxy)).containsExactlyInAnyOrder("transcription", "analysis");
    }

    @ParameterizedTest
    @EnumSource
    void servicesAreReachedByTheGatewayByWhoCollectsMetricsAndForOperators(Overlay overlay) {
        Stream<String> upload = overlay.all("NetworkPolicy")
                .filter(policy -> selects(policy, Pod.of(overlay, "upload")))
                .flatMap(policy -> policy.each("/spec/ingress"))
                .flatMap(rule -> Manifest.elements(rule.path("from")))
                .map(from -> from.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                        .asText("results"));

        assertThat(upload).containsExactlyInAnyOrder("gateway", "monitoring", "results");
    }

    private static Set<String> reachedBy(Pod pod) {
        return pod.overlay()
                .all("NetworkPolicy")
                .filter(policy -> policy.at("/spec").has("egress") && selects(policy, pod))
                .map(Manifest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> whoReaches(Overlay overlay, String range) {
        return Pod.ours(overlay)
                .filter(pod -> overlay.all("NetworkPolicy")
                        .filter(policy -> selects(policy, pod))
                        .flatMap(policy -> policy.each("/spec/egress"))
                        .flatMap(rule -> Manifest.elements(rule.path("to")))
                        .anyMatch(to -> to.at("/ipBlock/cidr").asText().equals(range)))
                .map(pod -> pod.workload().name());
    }

    private static boolean selects(Manifest policy, Pod pod) {
        Map<String, String> labels = pod.labels();
        return labels.entrySet()
                        .containsAll(
                                policy.strings("/spec/podSelector/matchLabels").entrySet())
                && policy.each("/spec/podSelector/matchExpressions")
                        .allMatch(expression -> Manifest.elements(expression.path("values"))
                                .map(JsonNode::asText)
                                .toList()
                                .contains(labels.get(expression.path("key").asText())));
    }
}
