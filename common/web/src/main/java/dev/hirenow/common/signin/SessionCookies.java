package dev.hirenow.common.signin;

import java.util.List;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The cookies that keep a browser signed in. */
final class SessionCookies {

    // Large sessions are split into several cookies, all with this prefix.
    private static final String SESSION = "q_session";
    // The cookie that lasts while the user is at the sign-in server.
    private static final String SIGNING_IN = "q_auth";

    private SessionCookies() {}

    /** Whether the request has a session cookie, valid or not. */
    static boolean hasSession(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }

    /** Removes the sign-in cookies from the request; the browser keeps them. */
    static void withoutSession(RoutingContext exchange) {
        List<String> names = exchange.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(SESSION) || name.startsWith(SIGNING_IN))
                .distinct()
                .toList();
        names.forEach(name -> exchange.response().removeCookies(name, false));
    }
}
