package dev.hirenow.results.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.common.facts.Word;
import dev.hirenow.results.report.NameSearchTerms;
import dev.hirenow.results.report.Position;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportCount;
import dev.hirenow.results.report.ReportFilter;
import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportQuery.Mark;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.ReportedQuestion;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.SortKey;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.report.TranscriptHit;
import dev.hirenow.results.report.TranscriptionStatus;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.ReviewHistory;

/** The ports of the report package without a database. */
public final class InMemoryReports implements Projection, Reports {

    private record Key(String organisation, UUID interview) {}

    private final Map<Key, List<Fact>> facts = new HashMap<>();

    @Override
    public Uni<Void> store(List<? extends Fact> coming) {
        coming.forEach(
                fact -> facts.computeIfAbsent(new Key(fact.organisation(), fact.interviewId()), _ -> new ArrayList<>())
                        .add(fact));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<Report>> find(String organisation, UUID interviewId) {
        return Uni.createFrom().item(Report.of(facts.getOrDefault(new Key(organisation, interviewId), List.of())));
    }

    @Override
    public Uni<ReportPage> page(ReportQuery query) {
        Comparator<ReportSummary> order = Comparator.comparing(line -> Mark.of(line, query.sort()), marks(query));
        List<ReportSummary> lines = reports(query.organisation())
                .filter(report -> matches(query.filter(), report))
                .map(InMemoryReports::summary)
                .sorted(order)
                .dropWhile(line ->
                        query.after().filter(mark -> !behind(mark, line, query)).isPresent())
                .limit(query.limit() + 1L)
                .toList();
        return Uni.createFrom()
                .item(new ReportPage(
                        lines.subList(0, Math.min(query.limit(), lines.size())), lines.size() > query.limit()));
    }

    @Override
    public Uni<ReportCount> count(String organisation, ReportFilter filter) {
        long counted =
                reports(organisation).filter(report -> matches(filter, report)).count();
        return Uni.createFrom().item(new ReportCount(counted, false));
    }

    @Override
    public Uni<Map<UUID, List<TranscriptHit>>> hits(String organisation, List<String> terms, List<UUID> interviews) {
        return Uni.createFrom()
                .item(reports(organisation)
                        .filter(report -> interviews.contains(report.created().interviewId()))
                        .collect(Collectors.toMap(report -> report.created().interviewId(), report -> terms.stream()
                                .flatMap(term -> said(report, term).stream())
                                .limit(3)
                                .toList())));
    }

    @Override
    public Uni<List<Position>> positions(String organisation) {
        Map<UUID, List<ReportSummary>> lines = reports(organisation)
                .map(InMemoryReports::summary)
                .sorted(Comparator.comparing(ReportSummary::createdAt))
                .collect(Collectors.groupingBy(ReportSummary::positionId));
        return Uni.createFrom()
                .item(lines.entrySet().stream()
                        .map(entry -> new Position(
                                entry.getKey(),
                                entry.getValue().getLast().positionTitle(),
                                entry.getValue().size()))
                        .sorted(Comparator.comparing(
                                position -> position.title().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static boolean matches(ReportFilter filter, Report report) {
        ReportSummary line = summary(report);
        List<String> words = NameSearchTerms.of(line.candidateName());
        Double score = line.score().score();
        Instant submitted = line.submittedAt();
        return (filter.state() == null || filter.state() == line.state())
                && (filter.positionId() == null || filter.positionId().equals(line.positionId()))
                && filter.words().stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)))
                && (filter.minScore() == null || (score != null && score >= filter.minScore()))
                && (filter.maxScore() == null || (score != null && score <= filter.maxScore()))
                && (filter.needsReview() == null || filter.needsReview().equals(line.needsReview()))
                && (filter.submittedFrom() == null
                        || (submitted != null && !submitted.isBefore(filter.submittedFrom())))
                && (filter.submittedBefore() == null
                        || (submitted != null && submitted.isBefore(filter.submittedBefore())))
                && decided(filter, line)
                && filter.terms().stream().noneMatch(term -> said(report, term).isEmpty());
    }

    private static boolean decided(ReportFilter filter, ReportSummary line) {
        Verdict verdict = line.reviewSummary().verdict();
        return filter.decision() == null
                || filter.decision()
                        .verdict()
                        .map(wanted -> wanted == verdict)
                        .orElse(verdict == null && line.submission() > 0 && line.state() != StateName.CLOSED);
    }

    // Without stemming: words must be as they were said.
    private static List<TranscriptHit> said(Report report, String term) {
        List<String> wanted = words(List.of(term.split(" ")).stream());
        List<TranscriptHit> hits = new ArrayList<>();
        if (report.mayBeSeen()) {
            for (ReportedQuestion question : report.questions()) {
                if (question.recording() != null
                        && question.recording().transcription()
                                instanceof TranscriptionStatus.Ready(TranscriptReady fact)) {
                    int at = Collections.indexOfSubList(
                            words(fact.words().stream().map(Word::text)), wanted);
                    if (at >= 0) {
                        hits.add(hit(fact, at, at + wanted.size()));
                    }
                }
            }
        }
        return hits;
    }

    private static TranscriptHit hit(TranscriptReady fact, int from, int to) {
        List<String> texts = fact.words().stream().map(Word::text).toList();
        return new TranscriptHit(
                fact.questionId(),
                fact.words().get(from).startMs(),
                String.join(" ", texts.subList(Math.max(0, from - 8), from)),
                String.join(" ", texts.subList(from, to)),
                String.join(" ", texts.subList(to, Math.min(texts.size(), to + 8))));
    }

    private static List<String> words(Stream<String> texts) {
        return texts.map(text -> text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", ""))
                .toList();
    }

    private static ReportSummary summary(Report report) {
        return new CaseFile(report, ReviewHistory.EMPTY).summary();
    }

    private Stream<Report> reports(String organisation) {
        return facts.entrySet().stream()
                .filter(entry -> entry.getKey().organisation().equals(organisation))
                .flatMap(entry -> Report.of(entry.getValue()).stream());
    }

    private static boolean behind(Mark mark, ReportSummary line, ReportQuery query) {
        return marks(query).compare(Mark.of(line, query.sort()), mark) > 0;
    }

    private static Comparator<Mark> marks(ReportQuery query) {
        Comparator<Mark> byKey = query.sort() == SortKey.SCORE
                ? Comparator.comparingDouble(mark -> Double.longBitsToDouble(mark.key()))
                : Comparator.comparingLong(Mark::key);
        // As text, because Java compares the halves of an id as signed numbers.
        Comparator<Mark> ascending =
                byKey.thenComparing(mark -> mark.interviewId().toString());
        Comparator<Mark> order = query.descending() ? ascending.reversed() : ascending;
        return query.hasIncompletePart()
                ? Comparator.comparing((Mark mark) -> !mark.complete()).thenComparing(order)
                : order;
    }
}
