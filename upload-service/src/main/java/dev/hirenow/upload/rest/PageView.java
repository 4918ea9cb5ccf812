package dev.hirenow.upload.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;

/**
 * One page of a list, newest first.
 *
 * @param items the items of this page
 * @param next the value of {@code after} for the next page; null on the last page
 */
record PageView<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 100;

    /** Parses the client's cursor; null for the first page. */
    static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw CommonProblemTypes.INVALID_REQUEST.at("after", "Use the value of next from the previous page.");
        }
    }

    static int size(int size) {
        if (size < 1 || size > MOST) {
            throw CommonProblemTypes.INVALID_REQUEST.at("size", "Expected 1 to " + MOST + ".");
        }
        return size;
    }

    /** Builds a page from one item more than fits: the extra item shows that there is a next page. */
    static <D, T> PageView<T> of(List<D> found, int size, Function<D, T> view, Function<D, UUID> id) {
        List<D> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? id.apply(page.getLast()).toString() : null;
        return new PageView<>(page.stream().map(view).toList(), next);
    }
}
