package dev.hirenow.results.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.facts.Verdict;
import dev.hirenow.results.oversight.OversightEntry;
import dev.hirenow.results.oversight.OversightLedger;
import dev.hirenow.results.oversight.RejectionRule;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.settings.ResultsSettings;

/** Refuses rejections by people who have not watched enough, if the settings demand it. */
@ApplicationScoped
class OversightCheck {

    private final OversightLedger ledger;
    private final Reports reports;
    private final RejectionRule rule;

    OversightCheck(OversightLedger ledger, Reports reports, ResultsSettings settings) {
        this.ledger = ledger;
        this.reports = reports;
        this.rule = new RejectionRule(settings.rejectionNeedsSeconds(), settings.rejectionNeedsEachAnswer());
    }

    /** Fails with the problem not-watched-enough; what a person has watched never becomes less. */
    Uni<Void> before(Verdict verdict, ReviewEntryContext context) {
        if (verdict != Verdict.REJECT || !rule.demands()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.combine()
                .all()
                .unis(
                        reports.find(context.organisation(), context.interviewId()),
                        ledger.read(context.organisation(), context.interviewId()))
                .with((report, entries) -> missing(report, entries, context.by().subject()))
                .invoke(missing -> missing.ifPresent(shortfall -> {
                    throw problem(shortfall);
                }))
                .replaceWithVoid();
    }

    // Whether there is such an interview is for the decision to say.
    private Optional<RejectionRule.Shortfall> missing(
            Optional<Report> report, Optional<List<OversightEntry>> entries, String subject) {
        Set<String> recorded = report.stream()
                .flatMap(found -> found.questions().stream())
                .filter(question -> question.recording() != null)
                .map(question -> question.question().id())
                .collect(Collectors.toSet());
        return entries.flatMap(found -> rule.missing(found, subject, recorded));
    }

    private RuntimeException problem(RejectionRule.Shortfall shortfall) {
        return ResultProblemTypes.NOT_WATCHED
                .with("Watch the answers first: a rejection needs a person who has seen them.")
                .with("watchedSeconds", shortfall.watchedSeconds())
                .with("neededSeconds", rule.seconds())
                .with("unwatched", List.copyOf(new TreeSet<>(shortfall.unwatched())))
                .build();
    }
}
