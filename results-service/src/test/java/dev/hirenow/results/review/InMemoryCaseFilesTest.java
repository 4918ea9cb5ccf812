package dev.hirenow.results.review;

import dev.hirenow.results.report.Projection;
import dev.hirenow.results.testing.InMemoryCaseFiles;
import dev.hirenow.results.testing.InMemoryReports;

class InMemoryCaseFilesTest extends CaseFilesContract {

    private final InMemoryReports reports = new InMemoryReports();
    private final InMemoryCaseFiles caseFiles = new InMemoryCaseFiles(reports);

    @Override
    protected Projection projection() {
        return reports;
    }

    @Override
    protected CaseFiles caseFiles() {
        return caseFiles;
    }
}
