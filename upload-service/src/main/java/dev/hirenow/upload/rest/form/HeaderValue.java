package dev.hirenow.upload.rest.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header value with its parameters (RFC 9110, section 5.6.6), parsed leniently and in one pass.
 *
 * @param value the part before the parameters, in lower case
 * @param parameters by name in lower case; if a name occurs more than once, the first one counts
 */
record HeaderValue(String value, Map<String, String> parameters) {

    HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    static HeaderValue of(String header) {
        Scanner in = new Scanner(header);
        String value = in.until(';').strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        while (in.skip(';')) {
            String parameter = in.until(';');
            int equals = parameter.indexOf('=');
            if (equals >= 0) {
                String name = parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(
                        name, unquoted(parameter.substring(equals + 1).strip()));
            }
        }
        return new HeaderValue(value, parameters);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String unquoted(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 1; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            plain.append(text.charAt(at));
        }
        return plain.toString();
    }

    private static final class Scanner {

        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        boolean skip(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        /** Reads up to this character outside quotes, or to the end. */
        String until(char end) {
            int from = at;
            boolean quoted = false;
            while (at < text.length() && (quoted || text.charAt(at) != end)) {
                char here = text.charAt(at);
                quoted ^= here == '"';
                at += quoted && here == '\\' ? 2 : 1;
            }
            at = Math.min(at, text.length());
            return text.substring(from, at);
        }
    }
}
