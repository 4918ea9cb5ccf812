package dev.hirenow.common.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The contract between the services: the schemas match the records, and today's code reads yesterday's facts. With the
 * environment variable HIRENOW_WRITE_CONTRACTS the test writes schemas and missing golden files. It never changes an
 * existing golden file, because topics may hold such facts.
 */
class FactContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Path SCHEMAS = Path.of("src/main/resources/dev/hirenow/facts");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = System.getenv("HIRENOW_WRITE_CONTRACTS") != null;

    @ParameterizedTest
    @EnumSource
    void theSchemaSaysWhatTheRecordIs(FactType type) throws IOException {
        Path file = SCHEMAS.resolve(schemaName(type));
        if (WRITE) {
            Files.writeString(file, FactSchema.of(type).toPrettyString() + "\n");
        }

        assertThat(JSON.readTree(file.toFile())).isEqualTo(FactSchema.of(type));
    }

    @Test
    void thereIsNoSchemaOfAFactThatDoesNotExist() throws IOException {
        Set<String> expected = Set.copyOf(Arrays.stream(FactType.values())
                .map(FactContractTest::schemaName)
                .toList());
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(expected);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("golden")
    void whatWasWrittenYesterdayIsReadToday(FactType type, String which, Fact expected) throws IOException {
        Path file = GOLDEN.resolve(type.topic() + ".v" + type.version() + "." + which + ".json");
        if (WRITE && !Files.exists(file)) {
            Files.writeString(file, JSON.valueToTree(expected).toPrettyString() + "\n");
        }
        JsonNode golden = JSON.readTree(file.toFile());

        assertThat(JSON.treeToValue(golden, type.payload())).isEqualTo(expected);
        assertThat(schema(type).validate(golden)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("golden")
    void whatIsWrittenTodayFitsTheSchema(FactType type, String which, Fact fact) {
        assertThat(schema(type).validate(JSON.valueToTree(fact))).as(which).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("golden")
    void aMemberThatALaterReleaseAddsIsPassedOver(FactType type, String which, Fact fact) throws IOException {
        ObjectNode later = JSON.valueToTree(fact);
        later.putObject("addedLater").put("by", "version 1.1");

        assertThat(JSON.treeToValue(later, type.payload())).as(which).isEqualTo(fact);
        assertThat(schema(type).validate(later)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSchemaRequiresTheRecordRequiresToo(FactType type) {
        for (JsonNode required : FactSchema.of(type).path("required")) {
            ObjectNode without = JSON.valueToTree(SampleFacts.complete().get(type));
            boolean primitive = without.get(required.asText()).isNumber();
            without.remove(required.asText());

            assertThat(schema(type).validate(without)).as(required.asText()).isNotEmpty();
            if (!primitive) {
                assertThatThrownBy(() -> JSON.treeToValue(without, type.payload()))
                        .as(required.asText())
                        .hasMessageContaining(required.asText());
            }
        }
    }

    static Stream<Arguments> golden() {
        Stream<Arguments> always = Arrays.stream(FactType.values())
                .flatMap(type -> Stream.of(
                        Arguments.of(type, "complete", SampleFacts.complete().get(type)),
                        Arguments.of(type, "minimal", SampleFacts.minimal().get(type))));
        Stream<Arguments> incomplete = SampleFacts.incomplete().entrySet().stream()
                .map(fact -> Arguments.of(fact.getKey(), "incomplete", fact.getValue()));
        return Stream.concat(always, incomplete);
    }

    private static JsonSchema schema(FactType type) {
        try (InputStream file = Files.newInputStream(SCHEMAS.resolve(schemaName(type)))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String schemaName(FactType type) {
        return type.topic() + ".v" + type.version() + ".schema.json";
    }
}
