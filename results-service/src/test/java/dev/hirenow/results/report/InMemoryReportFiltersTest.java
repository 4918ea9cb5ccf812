package dev.hirenow.results.report;

import dev.hirenow.results.testing.InMemoryReports;

class InMemoryReportFiltersTest extends ReportFiltersContract {

    private final InMemoryReports reports = new InMemoryReports();

    @Override
    protected Projection projection() {
        return reports;
    }

    @Override
    protected Reports reports() {
        return reports;
    }
}
