package dev.hirenow.common.work.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The documentation's example works. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ExampleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path DOCUMENT = Path.of("README.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/hirenow/common/work/example/Reminders.java");
    private static final String BEGINNING = "record Reminders";

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    Pool pool;

    @Test
    void isPrintedInTheDocumentationAsItIs() throws IOException {
        String source = Files.readString(SOURCE);

        assertThat(Files.readString(DOCUMENT))
                .contains("```java\n"
                        + source.substring(source.indexOf(BEGINNING)).strip() + "\n```");
    }

    @Test
    void remindsOnceItsTimeHasCome() {
        Queue<UUID> mails = new ConcurrentLinkedQueue<>();
        Reminders reminders = new Reminders(transactions, candidate -> {
            mails.add(candidate);
            return Uni.createFrom().voidItem();
        });
        UUID interview = UuidV7Generator.next();
        reminders.start(workers);

        reminders.invite(interview, Duration.ofMillis(300)).await().atMost(PATIENCE);

        await().atMost(PATIENCE).until(() -> states(interview).equals(List.of("DONE")));
        assertThat(mails).containsExactly(interview);
    }

    private List<String> states(UUID interview) {
        return pool
                .preparedQuery("select state from work where interview_id = $1")
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE)
                .stream()
                .map(row -> row.getString("state"))
                .toList();
    }
}
