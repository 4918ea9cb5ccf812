package dev.hirenow.common.production;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks addresses in settings. */
final class AddressChecks {

    private static final Pattern AUTHORITY = Pattern.compile("//([^/?]+)");
    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "0.0.0.0");

    private AddressChecks() {}

    /** Whether traffic to this address could be read and changed on its way. */
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

    /** Whether a connection string such as {@code jdbc:postgresql://one:5432,two:5432/name} names another machine. */
    static boolean anyElsewhere(String connection) {
        Matcher authority = AUTHORITY.matcher(connection);
        return authority.find()
                && Arrays.stream(authority.group(1).split(","))
                        .map(host -> host.replaceAll("^.*@", "").replaceAll(":[0-9]*$", ""))
                        .anyMatch(host -> !loopback(host));
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            return URI.create("unreadable:address");
        }
    }
}
