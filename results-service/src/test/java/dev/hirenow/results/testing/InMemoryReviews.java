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
import dev.hirenow.results.review.Entry;
import dev.hirenow.results.review.Outcome;
import dev.hirenow.results.review.Review;
import dev.hirenow.results.review.Reviews;

/** Reviews without a database. */
public final class InMemoryReviews implements Reviews {

    private final InMemoryReports reports;
    private final Map<UUID, List<Entry>> entries = new HashMap<>();

    public InMemoryReviews(InMemoryReports reports) {
        this.reports = reports;
    }

    @Override
    public Uni<Optional<CaseFile>> find(String organisation, UUID interviewId) {
        return reports.find(organisation, interviewId)
                .map(report -> report.map(
                        known -> new CaseFile(known, new Review(entries.getOrDefault(interviewId, List.of())))));
    }

    @Override
    public Uni<Outcome> write(String organisation, UUID interviewId, Function<CaseFile, Outcome> rule) {
        return find(organisation, interviewId)
                .map(file -> file.map(rule).orElseGet(Outcome.Unknown::new))
                .invoke(outcome -> store(interviewId, outcome));
    }

    private void store(UUID interviewId, Outcome outcome) {
        if (outcome instanceof Outcome.Written written) {
            entries.computeIfAbsent(interviewId, _ -> new ArrayList<>()).add(written.entry());
        }
    }
}
