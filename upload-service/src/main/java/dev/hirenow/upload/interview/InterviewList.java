package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Looks interviews up by what recruiters remember of them. */
public interface InterviewList {

    /**
     * What is looked for.
     *
     * @param organisation the organisation that owns the interviews
     * @param position of this position
     * @param standing of candidates who have come this far
     * @param search part of the candidate's name or e-mail address, in any case
     */
    record Filter(String organisation, Optional<UUID> position, Optional<Standing> standing, Optional<String> search) {}

    /**
     * The newest first.
     *
     * @param before the last identifier of the page before
     * @param limit most to return
     */
    Uni<List<Interview>> page(Filter filter, Optional<UUID> before, int limit);
}
