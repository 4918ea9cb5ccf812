package dev.hirenow.upload.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.postgres.UnitOfWork;

/** Pages of rows, newest first: version 7 identifiers are ordered by time. */
final class NewestFirstPage {

    // Greater than any version 7 identifier.
    private static final UUID LAST = new UUID(-1L, -1L);

    private NewestFirstPage() {}

    /**
     * The requested page.
     *
     * @param organisation the organisation that owns the rows
     * @param before the last identifier of the previous page; null for the first page
     * @param limit maximum number of rows
     */
    record Page(String organisation, @Nullable UUID before, int limit) {}

    static <R> Uni<List<R>> of(UnitOfWork unitOfWork, Class<R> type, Page page) {
        String query = "from " + type.getSimpleName()
                + " where organisation = :organisation and id < :before order by id desc";
        return unitOfWork.session().chain(session -> session.createSelectionQuery(query, type)
                .setParameter("organisation", page.organisation())
                .setParameter("before", Optional.ofNullable(page.before()).orElse(LAST))
                .setMaxResults(page.limit())
                .getResultList());
    }
}
