package dev.hirenow.results.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewHistory;
import dev.hirenow.results.review.ReviewOutcome;

/** Reviews without a database. */
public final class InMemoryCaseFiles implements CaseFiles {

    private final InMemoryReports reports;
    private final Map<UUID, List<ReviewEntry>> entries = new HashMap<>();

    public InMemoryCaseFiles(InMemoryReports reports) {
        this.reports = reports;
    }

    @Override
    public Uni<Optional<CaseFile>> find(String organisation, UUID interviewId) {
        return reports.find(organisation, interviewId)
                .map(report -> report.map(
                        known -> new CaseFile(known, new ReviewHistory(entries.getOrDefault(interviewId, List.of())))));
    }

    @Override
    public Uni<ReviewOutcome> write(String organisation, UUID interviewId, Function<CaseFile, ReviewOutcome> rule) {
        return find(organisation, interviewId)
                .map(file -> file.map(rule).orElseGet(ReviewOutcome.Unknown::new))
                .invoke(outcome -> store(interviewId, outcome));
    }

    private void store(UUID interviewId, ReviewOutcome outcome) {
        if (outcome instanceof ReviewOutcome.Written written) {
            entries.computeIfAbsent(interviewId, _ -> new ArrayList<>()).add(written.entry());
        }
    }
}
