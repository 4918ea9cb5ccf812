package dev.hirenow.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection must be allowed at both ends: by one pod's egress policies and the other's ingress policies. */
class NetworkPairsTest {

    @ParameterizedTest
    @EnumSource
    void whoMayGoOutToAPodIsLetInThere(Overlay overlay) {
        Set<String> out = connections(overlay, "egress");

        assertThat(out).contains("results -> upload:8080");
        assertThat(connections(overlay, "ingress")).containsAll(out);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsLetInByAPodMayGoOutToIt(Overlay overlay) {
        Set<String> in = connections(overlay, "ingress");

        assertThat(in).contains("results -> upload:8080");
        assertThat(connections(overlay, "egress")).containsAll(in);
    }

    /** The connections that the policies of this direction allow, as {@code from -> to:port}. */
    private static Set<String> connections(Overlay overlay, String direction) {
        Set<String> found = new TreeSet<>();
        List<Peer> peers = Peer.of(overlay).toList();
        List<JsonNode> policies = policies(overlay);
        for (Peer from : peers) {
            for (Peer to : peers) {
                Peer subject = direction.equals("egress") ? from : to;
                Peer other = direction.equals("egress") ? to : from;
                rules(policies, subject, direction)
                        .filter(rule -> names(rule, direction, other))
                        .flatMap(rule -> to.ports().stream().filter(port -> to.hasAt(rule.path("ports"), port)))
                        .forEach(port -> found.add(from.name() + " -> " + to.name() + ":" + port));
            }
        }
        return found;
    }

    private static Stream<JsonNode> rules(List<JsonNode> policies, Peer subject, String direction) {
        return policies.stream()
                .filter(policy -> subject.matches(policy.path("podSelector")))
                .flatMap(policy -> Manifest.elements(policy.path(direction)));
    }

    /** Address ranges do not count, because pods have no fixed addresses. */
    private static boolean names(JsonNode rule, String direction, Peer other) {
        return Manifest.elements(rule.path(direction.equals("egress") ? "to" : "from"))
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .anyMatch(peer -> other.matches(peer.path("podSelector")));
    }

    /** The overlay's own policies, and those that Strimzi creates for its listeners. */
    private static List<JsonNode> policies(Overlay overlay) {
        List<JsonNode> policies = new ArrayList<>(
                overlay.all("NetworkPolicy").map(policy -> policy.at("/spec")).toList());
        overlay.all("Kafka")
                .flatMap(kafka -> kafka.each("/spec/kafka/listeners"))
                .forEach(listener -> {
                    ObjectNode policy = new ObjectMapper().createObjectNode();
                    policy.putObject("podSelector").putObject("matchLabels").put("strimzi.io/cluster", "kafka");
                    ObjectNode clients = policy.putArray("ingress").addObject();
                    clients.set("from", listener.path("networkPolicyPeers"));
                    clients.putArray("ports").addObject().set("port", listener.path("port"));
                    ObjectNode themselves = policy.withArray("ingress").addObject();
                    themselves.putArray("from").addObject().set("podSelector", policy.path("podSelector"));
                    policies.add(policy);
                });
        return policies;
    }
}
