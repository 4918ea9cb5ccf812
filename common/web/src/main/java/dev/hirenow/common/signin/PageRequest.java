package dev.hirenow.common.signin;

import io.vertx.core.http.HttpServerRequest;

/** What can be told from a request of a browser. */
final class PageRequest {

    private static final String SESSION_COOKIE = "q_session_";

    private PageRequest() {}

    /** Whether the path leads into the area. */
    static boolean within(String area, String path) {
        return path.equals("/" + area) || path.startsWith("/" + area + "/");
    }

    /** Whether it carries the session of the area's pages, valid or not; large sessions are cut into several cookies. */
    static boolean signedIn(String area, HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE + area));
    }
}
