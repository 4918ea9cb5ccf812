package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** .github/workflows/native.yml calls existing commands, for both architectures, with one version per action. */
class NativeWorkflowTest {

    private static final Path PROJECT = StackPaths.findProject();
    private static final Pattern OURS = Pattern.compile("(?:^|\\s)(\\./\\S+|deploy/\\S+)(?: +(\\S+))?");
    private static final Pattern TESTS = Pattern.compile("(?m)^readonly NATIVE_TESTS=(\\S+)$");

    private static Map<String, Map<String, Object>> jobs;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(PROJECT.resolve(".github/workflows/native.yml")));
        jobs = map(file.get("jobs"));
    }

    @Test
    void everyCommandOfOursExists() throws IOException {
        List<Matcher> commands = steps().stream()
                .filter(step -> step.containsKey("run"))
                .map(step -> OURS.matcher((String) step.get("run")))
                .filter(Matcher::find)
                .toList();
        assertThat(commands).extracting(command -> command.group(1)).contains("./hirenow", "deploy/docker/build");
        String script = Files.readString(PROJECT.resolve("hirenow"));
        for (Matcher command : commands) {
            assertThat(PROJECT.resolve(command.group(1))).isExecutable();
            if (command.group(1).equals("./hirenow")) {
                assertThat(script).containsPattern("(?m)^ {4}" + command.group(2) + "\\)\\s");
            }
        }
    }

    @Test
    void everyActionHasAVersion() {
        assertThat(steps())
                .filteredOn(step -> step.containsKey("uses"))
                .isNotEmpty()
                .allSatisfy(
                        step -> assertThat((String) step.get("uses")).matches("[\\w-]+/[\\w-]+@v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void everyServiceIsBuiltOnBothArchitectures() {
        assertThat(jobs).isNotEmpty().allSatisfy((name, job) -> assertThat(
                        matrix(job).get("runner"))
                .as(name)
                .isEqualTo(List.of("ubuntu-24.04", "ubuntu-24.04-arm")));
        assertThat(matrix(jobs.get("executables")).get("service")).isEqualTo(SettingsTable.SERVICES);
    }

    @Test
    void theCompilerIsForTheJavaOfTheProject() throws IOException {
        Matcher java = Pattern.compile("<maven.compiler.release>(\\d+)<")
                .matcher(Files.readString(PROJECT.resolve("pom.xml")));
        assertThat(java.find()).isTrue();
        assertThat(steps())
                .filteredOn(step -> step.getOrDefault("uses", "").toString().startsWith("graalvm/"))
                .hasSize(jobs.size())
                .allSatisfy(step -> assertThat(map(step.get("with"))).containsEntry("java-version", java.group(1)));
    }

    @Test
    void everyTestThatRunsAgainstTheExecutablesExists() throws IOException {
        Matcher tests = TESTS.matcher(Files.readString(PROJECT.resolve("hirenow")));
        assertThat(tests.find()).isTrue();
        try (var files = Files.walk(PROJECT.resolve("deploy/e2e/src/test/java"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(tests.group(1).split(","))
                    .allSatisfy(test -> assertThat(names).contains(test + ".java"));
        }
    }

    private static List<Map<String, Object>> steps() {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Map<String, Object> job : jobs.values()) {
            for (Object step : (List<?>) job.get("steps")) {
                steps.add(map(step));
            }
        }
        return steps;
    }

    private static Map<String, Object> matrix(Map<String, Object> job) {
        return map(map(job.get("strategy")).get("matrix"));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Object value) {
        return (Map<String, T>) value;
    }
}
