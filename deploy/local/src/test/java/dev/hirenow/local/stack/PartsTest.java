package dev.hirenow.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.DatabaseBootstrap;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackSecrets;
import dev.hirenow.local.parts.Topic;
import dev.hirenow.local.process.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts the third-party parts once, without the services. */
@Tag("slow")
class PartsTest {
    @TempDir
    static Path folder;

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(parts(), ProgressListener.SILENT);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void postgresqlKeepsWhatItPromised() throws SQLException {
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE)) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void postgresqlAsksEveryRoleForItsPassword() {
        assertThatThrownBy(() -> stack.postgres().connect(PostgresProcess.DATABASE, "upload_app", "wrong"))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> stack.postgres().connect(PostgresProcess.DATABASE, "postgres", "wrong"))
                .hasMessageContaining("password");
    }

    @Test
    void theOwnerMakesTablesAndTheAppOnlyUsesThem() throws SQLException {
        run(StackPart.RESULTS, "owner", "create table seen (id int)");
        run(StackPart.RESULTS, "app", "insert into seen values (1)");

        assertThatThrownBy(() -> run(StackPart.RESULTS, "app", "create table mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(StackPart.UPLOAD, "app", "select * from results.seen"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theBootstrapScriptMayRunAgain() throws SQLException {
        DatabaseBootstrap.run(stack.postgres(), StackSecrets.in(folder));

        run(StackPart.ANALYSIS, "app", "select 1");
    }

    @Test
    void kafkaHasTheTopicsOfTheDesignAndMakesNoOthers() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(
                            Topic.ALL.stream().map(Topic::name).toList());
            for (Topic topic : Topic.ALL) {
                TopicDescription made = admin.describeTopics(List.of(topic.name()))
                        .topicNameValues()
                        .get(topic.name())
                        .get();
                assertThat(made.partitions()).hasSize(topic.partitions());
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                var settings =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                // A single broker has no replicas to be in sync with.
                topic.settings()
                        .forEach((name, value) -> assertThat(settings.get(name).value())
                                .as("%s of %s", name, topic.name())
                                .isEqualTo(name.equals("min.insync.replicas") ? "1" : value));
            }
        }
    }

    @Test
    void theObjectStoreGivesBackWhatItGotButOnlyToWhoSigns() throws Exception {
        SignedS3 s3 = new SignedS3(stack.objectStore());
        byte[] video = new byte[300_000];
        video[299_999] = 7;

        assertThat(s3.put("demo/answer.webm", video)).isEqualTo(200);
        assertThat(s3.get("demo/answer.webm").body()).isEqualTo(video);
        assertThat(new SignedS3(stack.objectStore(), "wrong")
                        .get("demo/answer.webm")
                        .statusCode())
                .isEqualTo(403);
        assertThat(s3.listedToAnybody()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recruiter", "reviewer", "operator", "auditor"})
    void aTokenCarriesItsRoleAndOrganisation(String role) throws IOException {
        String payload = stack.token(role).split("\\.")[1];
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));

        assertThat(claims.path("roles").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(claims.path("organisation").asText()).isEqualTo("demo");
        assertThat(claims.path("aud").toString()).contains("hirenow");
        assertThat(claims.path("sub").asText()).startsWith(role);
        assertThat(claims.path("iss").asText()).isEqualTo(stack.address(StackPart.SIGN_IN) + "/hirenow");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(8 * 3600);
    }

    @Test
    void aSecondLauncherDoesNotTakeTheSameFolder() {
        assertThatThrownBy(() -> Stack.start(parts(), ProgressListener.SILENT))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("already running");
    }

    @Test
    void aKilledPartComesBackWithItsData() throws SQLException {
        run(StackPart.UPLOAD, "owner", "create table kept as select 42 as answer");
        stack.kill(StackPart.POSTGRESQL, 0);

        stack.restart(StackPart.POSTGRESQL, 0);

        run(StackPart.UPLOAD, "app", "select answer from kept");
    }

    @Test
    void secretsAreReadableByTheirOwnerAlone() throws IOException {
        for (String file : List.of("secrets.properties", "s3.properties")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    private static StackPlan parts() {
        return StackPlan.in(folder)
                .withPorts(Ports.free())
                .withServices(List.of())
                .withoutSandbox();
    }

    private static void run(StackPart service, String kind, String sql) throws SQLException {
        String password = StackSecrets.in(folder).of(DatabaseBootstrap.passwordName(service, kind));
        try (Connection connection =
                        stack.postgres().connect(PostgresProcess.DATABASE, service.label() + "_" + kind, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
