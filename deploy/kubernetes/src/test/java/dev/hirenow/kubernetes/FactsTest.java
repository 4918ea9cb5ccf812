package dev.hirenow.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Topics and users agree with docs/asyncapi.yaml: each fact has its topic, its producer and its consumers. */
class FactsTest {

    private static final JsonNode ASYNCAPI = asyncapi();

    @ParameterizedTest
    @EnumSource(names = {"LOCAL", "PRODUCTION"})
    void eachFactHasItsTopicAndNoOtherExists(Overlay overlay) {
        assertThat(overlay.all("KafkaTopic").map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(
                        Manifest.strings(ASYNCAPI.path("channels")).keySet());
    }

    @Test
    void topicsAreKeptAsTheDocumentSays() {
        ASYNCAPI.path("channels").properties().forEach(channel -> {
            JsonNode wanted =
                    ASYNCAPI.at(channel.getValue().at("/bindings/$ref").asText().substring(1) + "/kafka");
            Manifest topic = Overlay.PRODUCTION.the("KafkaTopic", channel.getKey());
            Map<String, String> config = Manifest.strings(wanted.path("topicConfiguration"));
            config.put(
                    "cleanup.policy",
                    wanted.at("/topicConfiguration/cleanup.policy/0").asText());

            assertThat(topic.strings("/spec/config")).as(channel.getKey()).isEqualTo(config);
            assertThat(topic.at("/spec/partitions")).isEqualTo(wanted.path("partitions"));
            assertThat(topic.at("/spec/replicas")).isEqualTo(wanted.path("replicas"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void aServiceSendsAndReadsWhatTheDocumentSays(String service) {
        Map<String, Set<String>> rights = rights(service + "-kafka", "topic");
        Map<String, Set<String>> wanted = new TreeMap<>();
        topics(service, "send").forEach(topic -> wanted.put(topic, Set.of("Describe", "Write")));
        // A reader may also write, to replay dead letters.
        topics(service, "receive").forEach(topic -> wanted.put(topic, Set.of("Describe", "Read", "Write")));

        assertThat(rights).isEqualTo(wanted);
        assertThat(rights(service + "-kafka", "group")).isEqualTo(Map.of(service, Set.of("Describe", "Read")));
    }

    @Test
    void theScalerLooksAndReadsNothing() {
        Map<String, Set<String>> rights = rights("scaler-kafka", "topic");

        assertThat(rights.keySet()).isEqualTo(topics("results", "receive"));
        assertThat(rights.values()).containsOnly(Set.of("Describe"));
        assertThat(rights("scaler-kafka", "group")).isEqualTo(Map.of("results", Set.of("Describe")));
    }

    @Test
    void whoIsNotNamedMayDoNothing() {
        Manifest kafka = Overlay.PRODUCTION.the("Kafka", "kafka");

        assertThat(kafka.at("/spec/kafka/authorization/type").asText()).isEqualTo("simple");
        assertThat(kafka.each("/spec/kafka/listeners")).singleElement().satisfies(listener -> {
            assertThat(listener.path("tls").asBoolean()).isTrue();
            assertThat(listener.at("/authentication/type").asText()).isEqualTo("scram-sha-512");
        });
        assertThat(kafka.at("/spec/kafka/config/auto.create.topics.enable").asBoolean(true))
                .isFalse();
    }

    static Set<String> topics(String service, String action) {
        Set<String> topics = new TreeSet<>();
        ASYNCAPI.path("operations").properties().forEach(operation -> {
            if (operation.getKey().startsWith(service + "-")
                    && operation.getValue().path("action").asText().equals(action)) {
                topics.add(operation.getValue().at("/channel/$ref").asText().replace("#/channels/", ""));
            }
        });
        return topics;
    }

    private static Map<String, Set<String>> rights(String user, String type) {
        return Overlay.PRODUCTION
                .the("KafkaUser", user)
                .each("/spec/authorization/acls")
                .filter(acl -> acl.at("/resource/type").asText().equals(type))
                .collect(Collectors.toMap(
                        acl -> acl.at("/resource/name").asText(),
                        acl -> Manifest.elements(acl.path("operations"))
                                .map(JsonNode::asText)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (a, b) -> {
                            throw new AssertionError("twice: " + a + ", " + b);
                        },
                        TreeMap::new));
    }

    private static JsonNode asyncapi() {
        try {
            return new YAMLMapper().readTree(Project.read("docs/asyncapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
