package dev.hirenow.common.production;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** What can be told from an address. */
final class Addresses {

    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "0.0.0.0");

    private Addresses() {}

    /** Whether others on the way could read and replace what is sent there. */
    static boolean readable(String address) {
        URI uri = uri(address);
        return !"https".equalsIgnoreCase(uri.getScheme()) && !loopback(String.valueOf(uri.getHost()));
    }

    static boolean encrypted(String address) {
        return "https".equalsIgnoreCase(uri(address).getScheme());
    }

    static boolean loopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || name.matches("127\\.[0-9.]+");
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            return URI.create("unreadable:address");
        }
    }
}
