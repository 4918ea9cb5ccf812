package dev.hirenow.results.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** The reports of all organisations; each question names the one that asks and sees nothing of the others. */
public interface Reports {

    /** All about an interview; empty when this organisation has none of that id. */
    Uni<Optional<Report>> find(String organisation, UUID interviewId);

    /** A page of the list. */
    Uni<ReportPage> page(ReportQuery query);

    /** The positions that interviews were held for, by title. */
    Uni<List<Position>> positions(String organisation);
}
