package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules, alerts, runbooks and dashboards refer to exported metrics, and to each other. */
class MonitoringTest {

    private static final String MONITORING = "deploy/monitoring/";
    private static final String RULES = MONITORING + "prometheus/rules/";
    private static final String BOARDS = MONITORING + "grafana/dashboards/";
    private static final String RUNBOOKS = "docs/runbooks/";
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final Pattern RECORD = Pattern.compile("(?m)^ +- record: ([\\w:]+)$");
    private static final Pattern RUNBOOK = Pattern.compile("(?m)^ +runbook: (docs/runbooks/(\\w+)\\.md)$");
    // Metric names in expressions: ours, those that the rules record, those of the HTTP server and of the
    // Kafka clients.
    private static final Pattern METRIC = Pattern.compile(
            "(?<![\\w:])((?:hirenow[_:]|http_server_|kafka_)[\\w:]+)(?=[\\s{\\[)]|$)", Pattern.MULTILINE);
    private static final Pattern PART = Pattern.compile("_(bucket|sum|count|max)$");
    private static final List<String> STANDARD = Stream.concat(
                    Stream.of("http_server_requests_seconds"), MetricsTable.OF_KAFKAS_CLIENTS.stream())
            .toList();

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() {
        String rules = rules();
        List<String> alerts = all(ALERT, rules);

        assertThat(alerts).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(RUNBOOK.matcher(rules).results().map(found -> found.group(2)).toList())
                .isEqualTo(alerts);
        assertThat(names(RUNBOOKS, ".md")).isEqualTo(new TreeSet<>(alerts));
        for (String alert : alerts) {
            assertThat(Sources.read(RUNBOOKS + alert + ".md"))
                    .startsWith("# " + alert + "\n")
                    .contains("## What it means", "## Where to look", "## What to do", "## It is over when");
        }
    }

    @Test
    void rulesAndTheirTestsUseWhatTheServicesExport() {
        assertKnown(rules());
        assertKnown(Sources.read(MONITORING + "prometheus/tests/rules.yaml"));
    }

    @Test
    void everyAlertIsTested() {
        Set<String> fired = Pattern.compile("alertname: (\\w+)\\n +exp_alerts:\\n")
                .matcher(Sources.read(MONITORING + "prometheus/tests/rules.yaml"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(fired).isEqualTo(new TreeSet<>(all(ALERT, rules())));
    }

    @Test
    void dashboardsUseWhatTheServicesExport() throws IOException {
        Set<String> boards = names(BOARDS, ".json");

        assertThat(boards).isNotEmpty();
        for (String board : boards) {
            JsonNode json = Http.JSON.readTree(Sources.read(BOARDS + board + ".json"));
            List<String> expressions = json.findValuesAsText("expr");
            assertThat(expressions).as(board).isNotEmpty();
            assertThat(json.path("uid").asText()).isEqualTo("hirenow-" + board);
            expressions.forEach(this::assertKnown);
        }
    }

    @Test
    void documentsNameOnlyWhatIsExported() {
        for (String page : names(RUNBOOKS, ".md")) {
            assertCode(Sources.read(RUNBOOKS + page + ".md"));
        }
        assertCode(Sources.read("docs/slo.md"));
    }

    @Test
    @Needs(Program.PROMTOOL)
    void promtoolFindsConfigurationAndRulesRight() throws Exception {
        promtool("check", "config", "prometheus.yml");
        promtool("test", "rules", "tests/rules.yaml");
    }

    private void assertKnown(String text) {
        List<String> recorded = all(RECORD, rules());
        Map<String, Set<String>> exported = MetricsTable.read();
        Matcher metric = METRIC.matcher(text);
        while (metric.find()) {
            String name = metric.group(1);
            String base = PART.matcher(name).replaceFirst("");
            assertThat(exported.containsKey(name)
                            || exported.containsKey(base)
                            || STANDARD.contains(base)
                            || recorded.contains(name))
                    .as("%s is exported", name)
                    .isTrue();
        }
    }

    private void assertCode(String document) {
        Pattern.compile("`((?:hirenow_|http_server_|kafka_)\\w+)(?:\\{[^`]*)?`")
                .matcher(document)
                .results()
                .forEach(found -> assertKnown(found.group(1)));
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Program.PROMTOOL.path().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(Sources.PROJECT.resolve(MONITORING + "prometheus").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String rules() {
        return names(RULES, ".yaml").stream()
                .map(file -> Sources.read(RULES + file + ".yaml"))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> names(String folder, String end) {
        try (Stream<Path> files = Files.list(Sources.PROJECT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
