package dev.hirenow.e2e.flow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.Topics;
import dev.hirenow.local.deadletters.DeadLetterCommands;
import dev.hirenow.local.demo.PublicApi;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** {@code ./hirenow dead-letters}: records that could not be processed are listed, shown, and not replayed if that would fail again. */
@Tag("slow")
class DeadLettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Of interview-erased: all services except its publisher.
    private static final int READERS = 3;

    private final List<String> lines = new ArrayList<>();
    private Stack stack;
    private DeadLetterCommands commands;

    @BeforeEach
    void begin() {
        stack = RunningStack.get();
        Map<StackPart, URI> services = new EnumMap<>(StackPart.class);
        StackPart.SERVICES.forEach(service -> services.put(service, stack.address(service)));
        commands = new DeadLetterCommands(
                lines::add,
                services,
                "Bearer " + stack.token("operator"),
                new PublicApi(stack.paths().logs()));
    }

    @Test
    void listsShowsAndRefusesToReplayWhatIsStillNotUnderstood() {
        String key = UUID.randomUUID().toString();
        new Topics(stack).garbage("transcript-requested", key, "neither JSON nor a fact of " + key);

        String id = Awaitility.await("the letter")
                .atMost(PATIENCE)
                .until(() -> lettersOf(key), letters -> letters.size() == 1)
                .getFirst();
        assertThat(list().lines().filter(line -> line.startsWith(id)))
                .singleElement()
                .asString()
                .contains("transcription", "transcript-requested", "NO_TYPE");

        lines.clear();
        commands.run(List.of("show", id));
        assertThat(lines).contains("service   transcription", "key       " + key);
        assertThat(String.join("\n", lines)).contains("neither JSON nor a fact of " + key);

        assertThatThrownBy(() -> commands.run(List.of("replay", id)))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("409");
    }

    @Test
    void replaysWhatIsUnderstoodByNow() {
        UUID interview = UUID.randomUUID();
        Database database = new Database(stack);
        new Topics(stack)
                .fact(
                        "interview-erased",
                        interview.toString(),
                        7,
                        "{\"interviewId\":\"%s\",\"organisation\":\"demo\",\"erasedAt\":\"%s\"}"
                                .formatted(interview, Instant.now()));
        Awaitility.await("a letter in each service that reads the topic")
                .atMost(PATIENCE)
                .until(() -> lettersOf(interview.toString()).size() == READERS);
        String id = database.text("select id::text from transcription.dead_letter where key = '" + interview + "'");
        assertThatThrownBy(() -> commands.run(List.of("replay", id))).hasMessageContaining("409");

        // The next release knows the version.
        database.text("update transcription.dead_letter set headers = headers"
                + " || '{\"ce_type\": \"dev.hirenow.interview-erased.v1\"}' where id = '" + id
                + "' returning id::text");
        lines.clear();
        commands.run(List.of("replay", id));

        assertThat(lines).containsExactly("Replayed to interview-erased; all its readers receive it again.");
        Awaitility.await("its effect")
                .atMost(PATIENCE)
                .until(() -> database.number(
                                "select count(*) from transcription.erasure where interview_id = '" + interview + "'")
                        == 1);
        Awaitility.await("the interview's letters are erased with it")
                .atMost(PATIENCE)
                .until(() -> lettersOf(interview.toString()).isEmpty());
    }

    @Test
    void saysWhatCanBeWritten() {
        assertThatThrownBy(() -> commands.run(List.of("burn")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("list | show ID | replay ID");
        assertThatThrownBy(() -> commands.run(List.of("show", "no-id"))).hasMessageContaining("not the id");
        assertThatThrownBy(() -> commands.run(List.of("show", UUID.randomUUID().toString())))
                .hasMessageContaining("no service has a dead letter");
    }

    // Other tests share the stack, and some leave dead letters of their own.
    private List<String> lettersOf(String key) {
        Database database = new Database(stack);
        return StackPart.SERVICES.stream()
                .map(service -> database.text("select coalesce(string_agg(id::text, ' '), '') from " + service.label()
                        + ".dead_letter where key = '" + key + "'"))
                .flatMap(ids -> Stream.of(ids.split(" ")))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private String list() {
        lines.clear();
        commands.run(List.of("list"));
        return String.join("\n", lines);
    }
}
