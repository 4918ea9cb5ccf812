package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Finds interviews by what recruiters remember about them. */
public interface InterviewFinder {

    /**
     * The search criteria.
     *
     * @param organisation the organisation that owns the interviews
     * @param position only interviews for this position
     * @param standing only candidates at this stage
     * @param search part of the candidate's name or e-mail address, case-insensitive
     */
    record Filter(String organisation, Optional<UUID> position, Optional<Standing> standing, Optional<String> search) {}

    /**
     * One page of interviews, newest first.
     *
     * @param before the last identifier of the previous page
     * @param limit maximum number of interviews
     */
    Uni<List<Interview>> page(Filter filter, Optional<UUID> before, int limit);
}
