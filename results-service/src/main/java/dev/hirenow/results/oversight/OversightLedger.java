package dev.hirenow.results.oversight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.results.review.ReviewAuthor;

/** The ledgers of interviews; entries are only ever added. */
public interface OversightLedger {

    /** Adds what a person looked at, in this order; returns false if the organisation has no such interview. */
    Uni<Boolean> add(String organisation, UUID interviewId, ReviewAuthor by, List<Viewing> viewings);

    /** All entries by number; empty if the organisation has no such interview. */
    Uni<Optional<List<OversightEntry>>> read(String organisation, UUID interviewId);
}
