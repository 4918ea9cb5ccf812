package dev.hirenow.results.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Reads the reports of all organisations; each query names the organisation and sees no other's data. */
public interface Reports {

    /** The report of an interview; empty if this organisation has none with this id. */
    Uni<Optional<Report>> find(String organisation, UUID interviewId);

    /** A page of the list; fails with {@link SearchTooBroadException}. */
    Uni<ReportPage> page(ReportQuery query);

    /** How many reports of this organisation the filter selects; fails with {@link SearchTooBroadException}. */
    Uni<ReportCount> count(String organisation, ReportFilter filter);

    /**
     * Where the terms were said in these interviews, three places each at most: the first of each term, then further
     * ones. Interviews in which none was said are not in the map.
     *
     * @param terms {@link SearchTerms}
     */
    Uni<Map<UUID, List<TranscriptHit>>> hits(String organisation, List<String> terms, List<UUID> interviews);

    /** Positions with interviews, by title. */
    Uni<List<Position>> positions(String organisation);
}
