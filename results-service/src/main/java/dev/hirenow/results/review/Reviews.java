package dev.hirenow.results.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/** The files of all organisations; each question names the one that asks and sees nothing of the others. */
public interface Reviews {

    /** The file; empty when this organisation has no interview of that id. */
    Uni<Optional<CaseFile>> find(String organisation, UUID interviewId);

    /**
     * Asks {@code rule} about the file as it is while nobody else can write into it, and stores the entry if the rule
     * says {@link Outcome.Written}; {@link Outcome.Unknown} when there is no such file.
     */
    Uni<Outcome> write(String organisation, UUID interviewId, Function<CaseFile, Outcome> rule);
}
