package dev.hirenow.results.postgres;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.ReportsContract;

@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class PostgresReportsTest extends ReportsContract {

    @Inject
    Projection projection;

    @Inject
    Reports reports;

    @Override
    protected Projection projection() {
        return projection;
    }

    @Override
    protected Reports reports() {
        return reports;
    }
}
