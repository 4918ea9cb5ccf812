package dev.hirenow.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** References between manifests are correct. */
class ReferencesTest {

    private static final Pattern SECRET = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Set<String> MADE_BY_OPERATORS = Set.of("kafka-cluster-ca-cert", "database-ca");

    @ParameterizedTest
    @EnumSource
    void eachServiceIsFoundByItsServiceAndMeasured(Overlay overlay) {
        for (String name : Project.SERVICES) {
            Manifest service = overlay.the("Service", name);
            Pod pod = Pod.of(overlay, name);
            assertThat(pod.labels()).containsAllEntriesOf(service.strings("/spec/selector"));
            for (int port : List.of(0, 1)) {
                assertThat(pod.container().at("/ports/" + port + "/name").asText())
                        .isEqualTo(service.at("/spec/ports/" + port + "/targetPort")
                                .asText());
            }
            assertThat(pod.settings())
                    .containsEntry(
                            "HIRENOW_PORT",
                            pod.container().at("/ports/0/containerPort").asText())
                    .containsEntry(
                            "HIRENOW_MANAGEMENT_PORT",
                            pod.container().at("/ports/1/containerPort").asText());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void metricsAreCollectedFromThePortsOfAllFour(Overlay overlay) {
        Manifest monitor = overlay.the("ServiceMonitor", "hirenow");
        Set<String> selected = monitor.each("/spec/selector/matchExpressions/0/values")
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        assertThat(selected).containsExactlyInAnyOrderElementsOf(Project.SERVICES);
        assertThat(selected).allSatisfy(name -> {
            Manifest service = overlay.the("Service", name);
            assertThat(service.strings("/metadata/labels"))
                    .containsAllEntriesOf(monitor.strings("/spec/selector/matchLabels"))
                    .containsEntry(monitor.at("/spec/jobLabel").asText(), name);
            assertThat(service.at("/spec/ports/1/name")).isEqualTo(monitor.at("/spec/endpoints/0/port"));
        });
        assertThat(monitor.at("/spec/endpoints/0/path").asText()).isEqualTo("/q/metrics");
        assertThat(monitor.at("/spec/endpoints/0/relabelings/0/targetLabel").asText())
                .as("what the rules of deploy/monitoring ask for")
                .isEqualTo("service");
    }

    @ParameterizedTest
    @CsvSource({"PRODUCTION, alerts", "PRODUCTION, slo", "MANAGED, alerts", "MANAGED, slo"})
    void rulesAreThoseThatPromtoolHasTested(Overlay overlay, String name) {
        Manifest tested = Overlay.parse(Project.read("deploy/monitoring/prometheus/rules/" + name + ".yaml"))
                .getFirst();

        assertThat(overlay.the("PrometheusRule", "hirenow-" + name).at("/spec")).isEqualTo(tested.json());
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "MANAGED"})
    void routesLeadFromTheGatewayToServices(Overlay overlay) {
        Manifest gateway = overlay.the("Gateway", "hirenow");
        Set<String> listeners = gateway.each("/spec/listeners")
                .map(listener -> listener.path("name").asText())
                .collect(Collectors.toSet());

        assertThat(overlay.all("HTTPRoute")).hasSize(4).allSatisfy(route -> {
            assertThat(route.at("/spec/parentRefs/0/name").asText()).isEqualTo(gateway.name());
            assertThat(listeners)
                    .contains(route.at("/spec/parentRefs/0/sectionName").asText());
            assertThat(route.each("/spec/rules").flatMap(rule -> Manifest.elements(rule.path("backendRefs"))))
                    .allMatch(backend ->
                            overlay.has("Service", backend.path("name").asText())
                                    && backend.path("port").asInt() == 8080);
        });
        assertThat(gateway.at("/spec/listeners/0/tls/mode").asText()).isEqualTo("Terminate");
    }

    @Test
    void rolesHaveThePasswordsThatServicesAreGiven() {
        Map<String, String> passwords = Overlay.PRODUCTION
                .the("Cluster", "database")
                .each("/spec/managed/roles")
                .collect(Collectors.toMap(role -> role.path("name").asText(), role -> role.at("/passwordSecret/name")
                        .asText()));

        assertThat(passwords).hasSize(8);
        for (String service : Project.SERVICES) {
            assertThat(passwords)
                    .containsEntry(service + "_app", service + "-app")
                    .containsEntry(service + "_owner", service + "-owner");
            assertThat(Pod.of(Overlay.PRODUCTION, service).settings())
                    .containsEntry("HIRENOW_DATABASE_APP_PASSWORD", "<" + service + "-app/password>")
                    .containsEntry("KAFKA_SASL_JAAS_CONFIG", "<" + service + "-kafka/sasl.jaas.config>");
        }
    }

    @Test
    void theReadmeListsEverySecretThatSomebodyHasToMake() {
        Set<String> named = SECRET.matcher(
                        Project.read("deploy/kubernetes/README.md").replaceFirst("(?s).*\n## Secrets\n", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = new TreeSet<>();
        Overlay.MANAGED.manifests().forEach(manifest -> used.addAll(secrets(manifest.json())));
        Overlay.PRODUCTION.manifests().forEach(manifest -> used.addAll(secrets(manifest.json())));
        used.removeAll(MADE_BY_OPERATORS);

        assertThat(named).containsExactlyElementsOf(used);
    }

    @Test
    void theDatabaseIsMadeAsEverywhereElse() {
        String everywhere = Project.SERVICES.stream()
                .map(service -> Project.read(service + "-service/src/main/resources/db/roles.sql"))
                .collect(Collectors.joining());
        String here = Overlay.PRODUCTION
                .the("ConfigMap", "database-bootstrap")
                .at("/data/bootstrap.sql")
                .asText();

        assertThat(statements(here))
                .isEqualTo(statements(everywhere.replaceAll("(?m)^alter role \\w+ password .*$", "")));
    }

    private static Set<String> secrets(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.findValues("secretKeyRef")
                .forEach(secret -> names.add(secret.path("name").asText()));
        json.findValues("passwordSecret")
                .forEach(secret -> names.add(secret.path("name").asText()));
        json.findValues("secret").stream()
                .filter(secret -> secret.has("name"))
                .forEach(secret -> names.add(secret.path("name").asText()));
        json.findValues("secretTargetRef")
                .forEach(list ->
                        list.forEach(secret -> names.add(secret.path("name").asText())));
        json.findValues("certificateRefs")
                .forEach(list ->
                        list.forEach(secret -> names.add(secret.path("name").asText())));
        return names;
    }

    private static String statements(String script) {
        return script.replaceAll("(?m)^--.*$", "").replaceAll("\\s+", " ").strip();
    }
}
