package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.parts.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/asyncapi.yaml agrees with the code. */
class AsyncApiTest {

    private static final Path PROJECT = StackPaths.findProject();
    private static final List<String> TOPICS =
            Topic.ALL.stream().map(Topic::name).toList();
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document =
                new YAMLMapper().readTree(PROJECT.resolve("docs/asyncapi.yaml").toFile());
    }

    @Test
    void itHasAChannelForEachTopicAndNoOthers() {
        assertThat(document.path("channels").properties())
                .allSatisfy(channel ->
                        assertThat(channel.getValue().path("address").asText()).isEqualTo(channel.getKey()))
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(TOPICS);
    }

    @Test
    void everyTopicIsMadeAsItSays() {
        for (Topic topic : Topic.ALL) {
            String reference = document.path("channels")
                    .path(topic.name())
                    .path("bindings")
                    .path("$ref")
                    .asText();
            JsonNode kafka = document.at(reference.substring(1)).path("kafka");
            Map<String, String> settings = new HashMap<>();
            kafka.path("topicConfiguration")
                    .properties()
                    .forEach(setting -> settings.put(
                            setting.getKey(),
                            setting.getValue().isArray()
                                    ? setting.getValue().path(0).asText()
                                    : setting.getValue().asText()));

            assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(kafka.path("replicas").asInt()).isEqualTo(topic.replicas());
            assertThat(settings).as(topic.name()).isEqualTo(topic.settings());
        }
    }

    @Test
    void everyMessageHasTheSchemaThatTheCodeIsHeldTo() {
        JsonNode messages = document.path("components").path("messages");
        for (String topic : TOPICS) {
            JsonNode reference = document.path("channels")
                    .path(topic)
                    .path("messages")
                    .elements()
                    .next();
            JsonNode message = messages.path(reference.path("$ref").asText().replaceFirst(".*/", ""));
            String schema = message.path("payload").path("schema").path("$ref").asText();

            assertThat(message.path("name").asText()).isEqualTo("dev.hirenow." + topic + ".v1");
            assertThat(PROJECT.resolve("docs").resolve(schema).normalize())
                    .isRegularFile()
                    .hasFileName(topic + ".v1.schema.json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void aServiceReadsWhatItSaysItReads(String service) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(
                Files.readString(PROJECT.resolve(service + "-service/src/main/resources/application.properties"))));
        Set<String> read = settings.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\..+\\.topics?"))
                .flatMap(name -> Stream.of(settings.getProperty(name).split(",\\s*")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read).isEqualTo(channels(service + "-receives-", "receive"));
    }

    // Kafka permissions follow the same document, so a service that sends more than it says is refused.
    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void aServiceSendsWhatItSaysItSends(String service) throws IOException {
        assertThat(SentFacts.topics(service)).isEqualTo(channels(service + "-sends-", "send"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            }
        });
    }

    private static Set<String> channels(String prefix, String action) {
        return StreamSupport.stream(
                        java.util.Spliterators.spliteratorUnknownSize(
                                document.path("operations").fieldNames(), 0),
                        false)
                .filter(name -> name.startsWith(prefix))
                .filter(name -> document.path("operations")
                        .path(name)
                        .path("action")
                        .asText()
                        .equals(action))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
