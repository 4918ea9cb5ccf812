package dev.hirenow.common.problem;

import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Rejects URLs that cannot lead to anything stored: NUL, which PostgreSQL does not accept in a query, and in the path
 * also malformed escapes, control characters and line ends, which would forge log lines.
 */
@ApplicationScoped
class UnstorableUrlFilter {

    // Before everything that reads the URL.
    private static final int PRIORITY = 710;

    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);
    // C0 and DEL are one byte in UTF-8, C1 two, the line and paragraph separators three.
    private static final Pattern CONTROL = Pattern.compile(
            "%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]|%e2%80%a[89]|[\\x00-\\x1f\\x7f]", Pattern.CASE_INSENSITIVE);

    void filter(@Observes Filters filters) {
        filters.register(UnstorableUrlFilter::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        String address = exchange.request().uri();
        if (address.contains("%00")) {
            refuse(exchange, "The address contains a NUL character (%00).");
        } else if (NO_ESCAPE.matcher(path(address)).find()) {
            refuse(exchange, "The path contains a % that does not begin an escape.");
        } else if (CONTROL.matcher(path(address)).find()) {
            refuse(exchange, "The path contains a control character.");
        } else {
            exchange.next();
        }
    }

    private static void refuse(RoutingContext exchange, String detail) {
        ProblemResponder.end(exchange, CommonProblemTypes.INVALID_REQUEST, detail);
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
