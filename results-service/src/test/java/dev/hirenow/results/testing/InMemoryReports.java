package dev.hirenow.results.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.report.NameSearchTerms;
import dev.hirenow.results.report.Position;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportQuery.Mark;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.SortKey;
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
        List<ReportSummary> lines = facts.entrySet().stream()
                .filter(entry -> entry.getKey().organisation().equals(query.organisation()))
                .flatMap(entry -> line(entry.getValue()).stream())
                .filter(line -> matches(query, line))
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
    public Uni<List<Position>> positions(String organisation) {
        Map<UUID, List<ReportSummary>> lines = facts.entrySet().stream()
                .filter(entry -> entry.getKey().organisation().equals(organisation))
                .flatMap(entry -> line(entry.getValue()).stream())
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

    private static boolean matches(ReportQuery query, ReportSummary line) {
        List<String> words = NameSearchTerms.of(line.candidateName());
        return (query.state() == null || query.state() == line.state())
                && (query.positionId() == null || query.positionId().equals(line.positionId()))
                && query.words().stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
    }

    private static Optional<ReportSummary> line(List<Fact> known) {
        return Report.of(known).map(report -> new CaseFile(report, ReviewHistory.EMPTY).summary());
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
