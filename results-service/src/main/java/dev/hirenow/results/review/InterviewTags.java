package dev.hirenow.results.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** The tags of interviews. */
public interface InterviewTags {

    /** An interview cannot have more of them. */
    int MOST = 10;

    /** Different tags of the organisation, by text, the first 200. */
    Uni<List<String>> all(String organisation);

    /** Tags of an interview, by text; empty if the organisation has no such interview. */
    Uni<Optional<List<InterviewTag>>> of(String organisation, UUID interviewId);

    /**
     * Sets the tags of an interview: those that it has keep their author, those that are not among {@code texts} are
     * removed.
     *
     * @param texts {@link #MOST} at most
     * @return the tags as they are then; empty if the organisation has no such interview
     */
    Uni<Optional<List<InterviewTag>>> set(String organisation, UUID interviewId, ReviewAuthor by, List<String> texts);
}
