package dev.hirenow.common.signin;

import java.util.List;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What can be told from a request of a browser. */
final class PageRequest {

    // Large sessions are cut into several cookies, each with this beginning.
    private static final String SESSION = "q_session";
    // Kept while somebody is at the sign-in server.
    private static final String SIGNING_IN = "q_auth";

    private PageRequest() {}

    /** Whether the path leads into the area. */
    static boolean within(String area, String path) {
        return path.equals("/" + area) || path.startsWith("/" + area + "/");
    }

    /** Whether it carries the session of somebody who signed in to pages, valid or not. */
    static boolean hasSession(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }

    /** Takes the cookies of signing in out of the request; the browser keeps them. */
    static void withoutSession(RoutingContext exchange) {
        List<String> names = exchange.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(SESSION) || name.startsWith(SIGNING_IN))
                .distinct()
                .toList();
        names.forEach(name -> exchange.response().removeCookies(name, false));
    }
}
