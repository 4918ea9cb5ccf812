package dev.hirenow.results.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.results.report.NameSearchTerms;
import dev.hirenow.results.report.VersionedFactKey;

/** Stores one organisation's facts in an open transaction and updates the lines of the list. */
@ApplicationScoped
class FactBatchWriter {

    private static final Logger LOG = Logger.getLogger(FactBatchWriter.class);

    // Locks each interview against erasure until this transaction ends.
    private static final String ALIVE = """
            select id from unnest($1::uuid[]) as id where not interview_erased(id) order by id
            """;
    private static final String STUBS = """
            insert into report (organisation, interview_id)
            select $1, id from unnest($2::uuid[]) as id order by id
            on conflict do nothing
            """;
    private static final String FACTS = """
            insert into report_fact (organisation, interview_id, place, version, type, payload, words)
            select $1, * from unnest($2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[])
            on conflict (organisation, interview_id, place) do update set
                version = excluded.version, type = excluded.type, payload = excluded.payload, words = excluded.words
            where report_fact.version < excluded.version
            returning interview_id
            """;
    private static final String WORDS = """
            insert into candidate_word (organisation, interview_id, word)
            select $1, * from unnest($2::uuid[], $3::text[])
            on conflict do nothing
            """;

    private final FactCodec codec;
    private final ResultLatencyMetrics times;
    private final ReportLineReader lines;
    private final ComputePool computePool;

    FactBatchWriter(FactCodec codec, ResultLatencyMetrics times, ReportLineReader lines, ComputePool computePool) {
        this.codec = codec;
        this.times = times;
        this.lines = lines;
        this.computePool = computePool;
    }

    Uni<Void> store(SqlConnection connection, String organisation, Collection<Fact> facts) {
        UUID[] interviews =
                facts.stream().map(Fact::interviewId).distinct().sorted().toArray(UUID[]::new);
        return run(connection, ALIVE, Tuple.tuple().addArrayOfUUID(interviews))
                .map(FactBatchWriter::ids)
                .map(alive -> facts.stream()
                        .filter(fact -> alive.contains(fact.interviewId()))
                        .toList())
                .chain(alive ->
                        alive.isEmpty() ? Uni.createFrom().voidItem() : storeAlive(connection, organisation, alive));
    }

    private Uni<Void> storeAlive(SqlConnection connection, String organisation, Collection<Fact> facts) {
        UUID[] interviews =
                facts.stream().map(Fact::interviewId).distinct().sorted().toArray(UUID[]::new);
        return run(connection, STUBS, Tuple.of(organisation, interviews))
                .chain(() -> SummaryRows.lock(connection, organisation, interviews))
                .chain(() -> computePool.compute(() -> columns(organisation, facts)))
                .chain(columns -> run(connection, FACTS, columns))
                .map(FactBatchWriter::ids)
                .chain(changed -> changed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : refresh(connection, organisation, changed, facts));
    }

    private Tuple columns(String organisation, Collection<Fact> facts) {
        // One statement cannot update a row twice, so the facts of each interview are reduced first.
        List<Fact> settled = facts.stream().collect(Collectors.groupingBy(Fact::interviewId)).values().stream()
                .flatMap(ofInterview -> VersionedFactKey.settle(ofInterview).values().stream())
                .toList();
        List<VersionedFactKey> places = settled.stream()
                .flatMap(fact -> VersionedFactKey.of(fact).stream())
                .toList();
        List<FactRow> rows = settled.stream().map(codec::write).toList();
        return Tuple.from(List.of(
                organisation,
                settled.stream().map(Fact::interviewId).toArray(UUID[]::new),
                places.stream().map(VersionedFactKey::name).toArray(String[]::new),
                places.stream().map(VersionedFactKey::version).toArray(Long[]::new),
                rows.stream().map(FactRow::type).toArray(String[]::new),
                rows.stream().map(FactRow::payload).toArray(String[]::new),
                rows.stream().map(FactRow::words).toArray(String[]::new)));
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Uni<Void> refresh(
            SqlConnection connection, String organisation, Set<UUID> changed, Collection<Fact> facts) {
        Set<UUID> saidAnew = facts.stream()
                .filter(fact -> fact instanceof TranscriptReady || fact instanceof InterviewSubmitted)
                .map(Fact::interviewId)
                .filter(changed::contains)
                .collect(Collectors.toSet());
        return lines.read(connection, organisation, changed.toArray(UUID[]::new))
                .invoke(now -> times.measure(
                        facts, now.stream().map(ReportLineReader.Line::report).toList()))
                .call(now -> TranscriptIndex.write(
                        connection,
                        organisation,
                        now.stream()
                                .map(ReportLineReader.Line::report)
                                .filter(report ->
                                        saidAnew.contains(report.created().interviewId()))
                                .toList()))
                .map(now -> now.stream().map(ReportLineReader.Line::summary).toList())
                .invoke(now ->
                        now.forEach(line -> LOG.debugf("Interview %s is now %s", line.interviewId(), line.state())))
                .call(() -> ReportChangeMarker.touch(connection, organisation, changed))
                .call(() -> searchable(connection, organisation, facts))
                // Last, because all batches of an organisation wait for the lock on its counts.
                .chain(now -> SummaryRows.update(connection, organisation, now));
    }

    private static Uni<Void> searchable(SqlConnection connection, String organisation, Collection<Fact> facts) {
        List<UUID> interviews = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof InterviewCreated created) {
                for (String word : NameSearchTerms.of(created.candidate().name())) {
                    interviews.add(created.interviewId());
                    words.add(word);
                }
            }
        }
        return words.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(
                                connection,
                                WORDS,
                                Tuple.of(organisation, interviews.toArray(UUID[]::new), words.toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> run(SqlConnection connection, String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values);
    }
}
