package dev.hirenow.e2e.docs;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** docs/metrics.md lists the metrics that the services export after an interview, and the interview is one trace. */
class MetricsTest {

    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (hirenow_\\w+) (\\w+)$");
    private static final Pattern PARTITIONS =
            Pattern.compile("(?m)^kafka_consumer_coordinator_assigned_partitions\\{[^}]*} (\\d+)\\.0$");
    private static final String SPEECH = """
            [{"provider": "deepgram", "transcript": {"durationSeconds": 14, "text":
               "I built a payment service for my company. I designed the database and tested every part of it."}}]
            """;

    private static Stack stack;
    private static Hiring.Interview interview;

    @BeforeAll
    static void takeAnInterviewThrough() {
        stack = RunningStack.get();
        SandboxClient sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script(SPEECH);
        Hiring hiring = new Hiring(stack);
        interview = hiring.answered();
        hiring.submit(interview).expect(202);
        assertThat(hiring.result(interview).path("state").asText()).isEqualTo("ANALYZED");
    }

    @AfterAll
    static void forgetTheScript() {
        new SandboxClient(stack).reset();
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    void theTableHasEveryFigureOfAServiceAndNoOther(StackPart service) {
        Set<String> told = MetricsTable.read().entrySet().stream()
                .filter(row -> row.getValue().contains(service.label()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        // Some metrics are updated a moment after the result can be read.
        await().untilAsserted(() -> assertThat(exported(figures(service))).isEqualTo(told));
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "TRANSCRIPTION", "ANALYSIS", "RESULTS"})
    @Tag("slow")
    void aServiceTellsWhetherItReadsAndWhatIsLeftToRead(StackPart service) {
        // Results publishes nothing before an interview is erased.
        List<String> told = MetricsTable.OF_KAFKAS_CLIENTS.stream()
                .filter(name -> service != StackPart.RESULTS || !name.contains("producer"))
                .toList();

        // Micrometer discovers metrics that appear later once a minute.
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            String figures = figures(service);
            assertThat(told).allSatisfy(name -> assertThat(figures).containsPattern("(?m)^" + name + "\\{"));
            assertThat(figures)
                    .containsPattern("(?m)^kafka_consumer_fetch_manager_records_consumed_total\\{[^}]*topic=\"")
                    .containsPattern("(?m)^kafka_consumer_fetch_manager_records_lag\\{[^}]*topic=\"");
            assertThat(partitionsHeld(service)).isEqualTo(12 * read(service));
        });
    }

    @Test
    void theTimesOfTheObjectivesAreAmongTheBuckets() {
        assertThat(figures(StackPart.UPLOAD))
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*method=\"POST\"[^}]*le=\"0.5\"[^}]*} ")
                .contains("uri=\"/api/v1/candidate/submission\"");
        assertThat(figures(StackPart.RESULTS))
                .containsPattern("hirenow_result_seconds_bucket\\{[^}]*le=\"600.0\"[^}]*} [1-9]");
    }

    @Test
    void theFiguresTellNothingOfPeople() {
        for (StackPart service :
                List.of(StackPart.UPLOAD, StackPart.TRANSCRIPTION, StackPart.ANALYSIS, StackPart.RESULTS)) {
            assertThat(figures(service)).doesNotContain(interview.id()).doesNotContain("Hopper");
        }
    }

    @Test
    void anInterviewIsOneTraceFromTheUploadToTheTranscriptAndOnToTheScore() {
        String transcript = trace("transcription", "transcript-ready");

        assertThat(transcript).hasSize(32).isEqualTo(trace("upload", "video-received"));
        // The fact that arrived last made the analysis complete.
        assertThat(trace("analysis", "interview-analyzed")).isIn(transcript, trace("upload", "interview-submitted"));
    }

    /** How many topics it reads, each of twelve partitions. */
    private static long read(StackPart service) {
        return Pattern.compile("(?m)^  " + service.label() + "-receives-")
                .matcher(Sources.read("docs/asyncapi.yaml"))
                .results()
                .count();
    }

    private static String trace(String service, String topic) {
        return new Database(stack)
                .text("select substr(traceparent, 4, 32) from %s.outbox where interview_id = '%s' and topic = '%s'"
                        .formatted(service, interview.id(), topic));
    }

    private static Set<String> exported(String figures) {
        Set<String> names = TYPE.matcher(figures)
                .results()
                // OpenMetrics states the type without the name's suffix.
                .map(type -> type.group(1).replaceFirst("_total$", "")
                        + (type.group(2).equals("counter") ? "_total" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeIf(name -> name.endsWith("_max") && names.contains(name.substring(0, name.length() - 4)));
        return names;
    }

    // Each replica has its share.
    private static int partitionsHeld(StackPart service) {
        return IntStream.range(0, stack.replicasOf(service))
                .filter(replica -> stack.alive(service, replica))
                .mapToObj(replica -> PARTITIONS.matcher(figures(stack.managementAddress(service, replica))))
                .flatMap(Matcher::results)
                .mapToInt(figure -> Integer.parseInt(figure.group(1)))
                .sum();
    }

    private static String figures(StackPart service) {
        return figures(stack.managementAddress(service));
    }

    private static String figures(URI replica) {
        Http.Answer answer = Http.send("GET", replica.resolve("/q/metrics"), Map.of(), BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
