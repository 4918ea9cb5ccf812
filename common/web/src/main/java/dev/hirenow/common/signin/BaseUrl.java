package dev.hirenow.common.signin;

import java.net.URI;

/** The configured address of a service, to which paths are appended. */
final class BaseUrl {

    private BaseUrl() {}

    /** The address without the slashes at its end that operators may have written. */
    static String of(URI address) {
        return address.toString().replaceAll("/+$", "");
    }
}
