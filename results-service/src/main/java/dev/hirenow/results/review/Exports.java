package dev.hirenow.results.review;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The record of exports; entries are never removed before their time, and only their number of lines is set later. */
public interface Exports {

    /** Records an export before anything of it is sent; {@code lines} is null until it has ended. */
    Uni<UUID> record(Export export, @Nullable Long lines);

    /** Sets the number of lines that were sent. */
    Uni<Void> ended(String organisation, UUID id, long lines);

    /** The organisation's newest exports, newest first. */
    Uni<List<Export.Recorded>> newest(String organisation, int limit);
}
