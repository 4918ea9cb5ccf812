package dev.hirenow.common.health;

import java.time.Duration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ReadinessTest {

    private static final String RESTART = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """;

    @Inject
    Pool pool;

    @Test
    void isBackAtOnceAfterTheDatabaseHasClosedAllConnections() {
        assertThat(Management.given().get("/q/health/ready").statusCode()).isEqualTo(200);

        pool.query(RESTART).execute().await().atMost(Duration.ofSeconds(10));

        assertThat(Management.given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }
}
