package dev.hirenow.results.postgres;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.ReportFiltersContract;
import dev.hirenow.results.report.Reports;

@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class PostgresReportFiltersTest extends ReportFiltersContract {

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
