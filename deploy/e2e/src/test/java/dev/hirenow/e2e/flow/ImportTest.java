package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.imports.ImportCommand;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports interviews of the Django application while everything runs. */
@Tag("slow")
class ImportTest {

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);
    private final Database database = new Database(stack);
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void anOldApplication() throws SQLException, IOException {
        sandbox.reset();
        try (Connection connection = stack.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists django");
            statement.execute("create database django");
        }
        try (Connection connection = stack.postgres().connect("django");
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(
                    StackPaths.findProject().resolve("deploy/e2e/src/test/resources/import/django.sql")));
        }
        Path videos = Files.createDirectories(folder.resolve("media/videos"));
        for (String name : List.of("1-1.webm", "1-2.webm", "1-3.webm")) {
            Files.write(
                    videos.resolve(name), RecordedAnswer.demo("answer-1.webm").bytes());
        }
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = stack.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database django with (force)");
        }
    }

    @Test
    void whatWasFinishedIsReadByHumansAndNoProviderIsAsked() throws IOException {
        assertThat(run("--dry-run")).isEqualTo(2);
        assertThat(said)
                .anyMatch(line -> line.contains("interview 2 was not submitted"))
                .anyMatch(line -> line.contains("interview 3 is older than the retention period"))
                .anyMatch(line -> line.contains("interview 4 has no recording"))
                .anyMatch(line -> line.contains("interview 1, answer 3: has no transcript"))
                .contains("Would take 1 interviews, 0 were there already, 3 left out");
        assertThat(imported()).isZero();

        run();
        assertThat(said).contains("Took 1 interviews, 0 were there already, 3 left out");
        run();
        assertThat(said).contains("Took 0 interviews, 1 were there already, 3 left out");
        assertThat(imported()).isOne();

        JsonNode result = result();
        assertThat(result.at("/candidate/name").asText()).isEqualTo("Katherine Johnson");
        assertThat(result.at("/questions/0/attempt").asInt()).isEqualTo(2);
        assertThat(result.at("/questions/0/transcript/text").asText())
                .isEqualTo("I computed the trajectory of the first flight by hand.");
        assertThat(result.at("/questions/1/video").asText()).isNotEmpty();
        assertThat(result.at("/review/notes").findValuesAsText("text"))
                .containsExactlyInAnyOrder(
                        "Result in the application used before, score 8.10\nStrong candidate.",
                        "Question 1 in the application used before, score 8.50\nConcrete and modest.");
        assertThat(hiring.interview(interview()).path("state").asText()).isEqualTo("SUBMITTED");

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> database.unsent(StackPart.UPLOAD) == 0);
        assertThat(database.lostForGood()).isZero();
        assertThat(sandbox.calls("deepgram")).isZero();
        assertThat(sandbox.calls("gemini")).isZero();
    }

    private JsonNode result() throws IOException {
        Hiring.Interview interview = interview();
        return Awaitility.await("the imported interview")
                .atMost(Hiring.PATIENCE)
                .ignoreException(java.io.UncheckedIOException.class)
                .until(
                        () -> hiring.find(interview),
                        found -> found.path("state").asText().equals("AWAITING_REVIEW")
                                && found.at("/questions/0/transcript").isObject());
    }

    private Hiring.Interview interview() throws IOException {
        String object = Files.readString(folder.resolve("objects.tsv"))
                .lines()
                .findFirst()
                .orElseThrow();
        return new Hiring.Interview(object.replaceAll(".*\thirenow/demo/([^/]+)/.*", "$1"), "", List.of("q1", "q2"));
    }

    private long imported() {
        return database.number("select count(*) from upload.interview where candidate like 'katherine johnson%'");
    }

    private int run(String... options) {
        said.clear();
        List<String> words = new ArrayList<>(List.of(options));
        words.addAll(List.of(
                "--organisation", "demo", "--media", folder.resolve("media").toString()));
        words.addAll(List.of("--objects", folder.resolve("objects.tsv").toString()));
        PostgresProcess postgres = stack.postgres();
        String address = "127.0.0.1:" + postgres.port() + "/";
        return ImportCommand.run(
                words,
                Map.of(
                        "HIRENOW_IMPORT_FROM",
                        address + "django",
                        "HIRENOW_IMPORT_FROM_USER",
                        "postgres",
                        "HIRENOW_IMPORT_FROM_PASSWORD",
                        postgres.password(),
                        "HIRENOW_IMPORT_TO",
                        address + PostgresProcess.DATABASE,
                        "HIRENOW_IMPORT_TO_USER",
                        "postgres",
                        "HIRENOW_IMPORT_TO_PASSWORD",
                        postgres.password()),
                said::add);
    }
}
