package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.parts.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** deploy/compose uses settings that the services know, and a valid start order. */
class ComposeTest {

    private static final Path FOLDER = StackPaths.findProject().resolve("deploy/compose");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::?([-?])([^}]*))?}");
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(FOLDER.resolve("compose.yaml")));
        services = map(file.get("services"));
    }

    @Test
    void everyImageHasAVersion() {
        assertThat(services).allSatisfy((name, service) -> {
            String image = VARIABLE.matcher((String) service.get("image"))
                    .replaceAll(variable -> variable.group(3) == null ? "" : variable.group(3));
            assertThat(image)
                    .as(name)
                    .matches("[a-z0-9.-]+(/[a-z0-9.-]+)+:[\\w.-]+")
                    .doesNotEndWith(":latest");
        });
    }

    @Test
    void whoeverStaysHasAHealthCheck() {
        assertThat(services)
                .allSatisfy((name, service) ->
                        assertThat(service.containsKey("healthcheck")).as(name).isEqualTo(!runsOnce(service)));
    }

    /** Docker does not kill a health check that takes too long: on a busy machine JVM-based checks would pile up. */
    @Test
    void noHealthCheckStartsAJvm() {
        services.values().forEach(service -> assertThat(
                        map(service.get("healthcheck")).getOrDefault("test", "").toString())
                .doesNotContainPattern("\\.sh\\b|\\bjava\\b"));
    }

    @Test
    void everybodyWaitsForWhatTheyNeed() {
        assertThat(services).allSatisfy((name, service) -> dependencies(service)
                .forEach((needed, condition) -> assertThat(condition)
                        .as(name + " waits for " + needed)
                        .isEqualTo(
                                runsOnce(Objects.requireNonNull(services.get(needed)))
                                        ? "service_completed_successfully"
                                        : "service_healthy")));
        SettingsTable.SERVICES.forEach(service ->
                assertThat(dependencies(services.get(service))).containsKeys("postgres", "kafka", "topics", "sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void aServiceIsToldWhatItKnowsAndAllThatItNeeds(String service) {
        Set<String> told =
                new TreeSet<>(map(services.get(service).get("environment")).keySet());
        told.remove("JAVA_TOOL_OPTIONS");
        assertThat(SettingsTable.of(service)).containsAll(told);
        assertThat(told).containsAll(SettingsTable.neededBy(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results", "sandbox"})
    void aServiceMayWriteNowhereButIntoATmpOfAFixedSize(String name) {
        Map<String, Object> service = services.get(name);
        assertThat(service)
                .containsEntry("read_only", true)
                .containsEntry("user", "10001:10001")
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsKey("mem_limit")
                .doesNotContainKey("volumes");
        assertThat(service.get("tmpfs").toString()).matches("\\[/tmp:size=\\d+[mg],mode=1777]");
    }

    @Test
    void theSandboxStartsInItsProfileAlone() {
        assertThat(services.get("sandbox")).containsEntry("profiles", List.of("sandbox"));
        services.forEach((name, service) ->
                assertThat(service.containsKey("profiles")).as(name).isEqualTo(name.equals("sandbox")));
    }

    @Test
    void everySecretIsDrawnAtTheFirstStartOrAskedFor() throws IOException {
        String up = Files.readString(FOLDER.resolve("up"));
        Set<String> asked = new TreeSet<>();
        VARIABLE.matcher(Files.readString(FOLDER.resolve("compose.yaml")))
                .results()
                .filter(variable -> "?".equals(variable.group(2)))
                .forEach(variable -> asked.add(variable.group(1)));
        assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(name.endsWith("_API_KEY") || up.contains(name))
                .as(name)
                .isTrue());
    }

    @Test
    void whatIsMountedExists() {
        services.values().stream()
                .flatMap(service -> list(service.get("volumes")).stream())
                .map(volume -> volume.split(":")[0])
                .filter(source -> source.startsWith("."))
                .forEach(source -> assertThat(FOLDER.resolve(source)).exists());
    }

    @Test
    void theTopicsAreThoseOfTheFacts() throws IOException, InterruptedException {
        Map<String, String> made = new TreeMap<>();
        Map<String, String> wanted = new TreeMap<>();
        for (String line : TopicScript.run(FOLDER.resolve("kafka/topics.sh"))) {
            made.merge(
                    argument(line, line.contains("--create") ? "--topic" : "--entity-name"),
                    described(line),
                    String::concat);
        }
        for (Topic topic : Topic.ALL) {
            wanted.put(
                    topic.name(),
                    "%d partitions, %d replicas, %s"
                            .formatted(topic.partitions(), topic.replicas(), new TreeMap<>(topic.settings())));
        }
        assertThat(made).isEqualTo(wanted);
    }

    private static String described(String line) {
        if (line.contains("--create")) {
            return "%s partitions, %s replicas, "
                    .formatted(argument(line, "--partitions"), argument(line, "--replication-factor"));
        }
        Map<String, String> settings = new TreeMap<>();
        for (String setting : argument(line, "--add-config").split(",")) {
            settings.put(setting.split("=")[0], setting.split("=")[1]);
        }
        return settings.toString();
    }

    private static String argument(String line, String name) {
        return line.replaceAll(".*" + name + " (\\S+).*", "$1");
    }

    private static boolean runsOnce(Map<String, Object> service) {
        return "no".equals(service.get("restart"));
    }

    private static Map<String, String> dependencies(Map<String, Object> service) {
        Map<String, String> conditions = new TreeMap<>();
        map(service.get("depends_on"))
                .forEach((name, needed) ->
                        conditions.put(name, (String) map(needed).get("condition")));
        return conditions;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Object value) {
        return value == null ? Map.of() : (Map<String, T>) value;
    }
}
