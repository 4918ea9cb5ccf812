package dev.hirenow.results.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Reads the reports of all organisations; each query names the organisation and sees no other's data. */
public interface Reports {

    /** The report of an interview; empty if this organisation has none with this id. */
    Uni<Optional<Report>> find(String organisation, UUID interviewId);

    /** A page of the list. */
    Uni<ReportPage> page(ReportQuery query);

    /** Positions with interviews, by title. */
    Uni<List<Position>> positions(String organisation);
}
