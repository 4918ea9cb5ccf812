package dev.hirenow.common.problem;

import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses addresses that lead to nothing stored: NUL, for which the database will not even look, and, in a path, what
 * cannot be decoded, and control characters and line ends, which would forge lines of a log.
 */
@ApplicationScoped
class StorableAddresses {

    // Before everything that reads an address.
    private static final int PRIORITY = 710;

    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);
    // C0 and DEL in one byte of UTF-8, C1 in two, the line and the paragraph separator in three.
    private static final Pattern CONTROL = Pattern.compile(
            "%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]|%e2%80%a[89]|[\\x00-\\x1f\\x7f]", Pattern.CASE_INSENSITIVE);

    void filter(@Observes Filters filters) {
        filters.register(StorableAddresses::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        String address = exchange.request().uri();
        if (address.contains("%00")) {
            refuse(exchange, "The address holds a NUL character (%00).");
        } else if (NO_ESCAPE.matcher(path(address)).find()) {
            refuse(exchange, "The path holds a % that begins no escape.");
        } else if (CONTROL.matcher(path(address)).find()) {
            refuse(exchange, "The path holds a control character.");
        } else {
            exchange.next();
        }
    }

    private static void refuse(RoutingContext exchange, String detail) {
        ProblemReply.end(exchange, Problems.INVALID_REQUEST, detail);
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
