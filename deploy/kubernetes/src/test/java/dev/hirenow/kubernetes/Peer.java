package dev.hirenow.kubernetes;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A pod from the perspective of network policies.
 *
 * @param name for messages
 * @param labels the labels that policies select by
 * @param ports the ports that it listens on
 * @param named its named ports
 */
record Peer(String name, Map<String, String> labels, Set<Integer> ports, Map<String, Integer> named) {

    private static final Map<String, String> BROKER =
            Map.of("strimzi.io/cluster", "kafka", "strimzi.io/broker-role", "true");
    private static final Map<String, String> INSTANCE = Map.of("cnpg.io/cluster", "database");

    /** All pods of an overlay: those of its workloads and those that operators create. */
    static Stream<Peer> of(Overlay overlay) {
        Stream<Peer> ours = overlay.workloads().map(workload -> of(new Pod(overlay, workload)));
        Stream<Peer> brokers = overlay.all("Kafka").map(kafka -> new Peer("broker", BROKER, Set.of(9093), Map.of()));
        Stream<Peer> instances =
                overlay.all("Cluster").map(cluster -> new Peer("database", INSTANCE, Set.of(5432), Map.of()));
        return Stream.of(ours, brokers, instances).flatMap(peers -> peers);
    }

    private static Peer of(Pod pod) {
        Map<String, Integer> named = new HashMap<>();
        Set<Integer> ports = new TreeSet<>();
        Manifest.elements(pod.container().path("ports")).forEach(port -> {
            named.put(port.path("name").asText(), port.path("containerPort").asInt());
            ports.add(port.path("containerPort").asInt());
        });
        pod.overlay()
                .all("Service")
                .filter(service -> pod.labels()
                        .entrySet()
                        .containsAll(service.strings("/spec/selector").entrySet()))
                .flatMap(service -> service.each("/spec/ports"))
                .map(port -> port.path(port.has("targetPort") ? "targetPort" : "port"))
                .forEach(port -> ports.add(number(port, named)));
        return new Peer(pod.workload().name(), pod.labels(), ports, named);
    }

    /** Whether a label selector matches it; an empty one matches every pod. */
    boolean matches(JsonNode selector) {
        return labels.entrySet()
                        .containsAll(
                                Manifest.strings(selector.path("matchLabels")).entrySet())
                && Manifest.elements(selector.path("matchExpressions"))
                        .allMatch(expression -> Manifest.elements(expression.path("values"))
                                .map(JsonNode::asText)
                                .toList()
                                .contains(labels.get(expression.path("key").asText())));
    }

    /** Whether a policy's port, by number or name, is this port of the pod; no ports mean every port. */
    boolean hasAt(JsonNode allowed, int port) {
        return allowed.isEmpty()
                || Manifest.elements(allowed).anyMatch(each -> number(each.path("port"), named) == port);
    }

    private static int number(JsonNode port, Map<String, Integer> named) {
        return port.isInt() ? port.asInt() : named.getOrDefault(port.asText(), -1);
    }
}
