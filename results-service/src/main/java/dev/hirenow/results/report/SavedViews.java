package dev.hirenow.results.report;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** The saved views of each person. */
public interface SavedViews {

    /** A person cannot have more of them. */
    int MOST = 50;

    /** The person's views, by name. */
    Uni<List<SavedView>> of(String organisation, String subject);

    /** Saves a view, in place of an earlier one with its name; returns false if the person has {@link #MOST} already. */
    Uni<Boolean> save(String organisation, String subject, SavedView view);

    /** Removes a view; returns false if the person has none with this id. */
    Uni<Boolean> remove(String organisation, String subject, UUID id);
}
