package dev.hirenow.common.signin;

import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.ProblemResponder;

/**
 * Rejects paths that two parts of a server may read differently: the security rules could be applied to one reading and
 * the request answered by the other (CVE-2026-39852 and CVE-2026-50559 of Quarkus). No path of HireNow has a semicolon,
 * a backslash or an encoded separator.
 */
@ApplicationScoped
class AmbiguousPathFilter {

    private static final Pattern AMBIGUOUS = Pattern.compile("//|\\\\|;|%2f|%5c|%3b|%25", Pattern.CASE_INSENSITIVE);
    // Before everything that decides by the path.
    private static final int PRIORITY = 700;

    void filter(@Observes Filters filters) {
        filters.register(AmbiguousPathFilter::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        String path = exchange.request().path();
        if (path != null && AMBIGUOUS.matcher(path).find()) {
            ProblemResponder.end(
                    exchange,
                    CommonProblemTypes.NOT_FOUND,
                    "The path contains a semicolon, a backslash or an encoded separator.");
        } else {
            exchange.next();
        }
    }
}
