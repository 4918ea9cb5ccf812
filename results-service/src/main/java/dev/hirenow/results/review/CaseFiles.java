package dev.hirenow.results.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/** The case files of all organisations; each query names the organisation and sees no other's data. */
public interface CaseFiles {

    /** The case file; empty if this organisation has no interview with this id. */
    Uni<Optional<CaseFile>> find(String organisation, UUID interviewId);

    /**
     * Applies {@code rule} to the case file under its lock, and stores the entry if the rule returns {@link
     * ReviewOutcome.Written}; returns {@link ReviewOutcome.Unknown} if there is no such file.
     */
    Uni<ReviewOutcome> write(String organisation, UUID interviewId, Function<CaseFile, ReviewOutcome> rule);
}
