package dev.hirenow.common.health;

import java.time.Duration;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: whether the service can query the database. Quarkus' own check would also use the JDBC pool, which is idle
 * after the migrations and whose connections are stale after every restart of the database.
 */
@Readiness
@ApplicationScoped
class DatabaseReadinessCheck implements AsyncHealthCheck {

    private static final String NAME = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Pool pool;

    DatabaseReadinessCheck(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        // A retry, because the first attempt may get a pooled connection that has just been closed.
        return pool.query("select 1")
                .execute()
                .onFailure()
                .retry()
                .atMost(1)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith(() -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }
}
