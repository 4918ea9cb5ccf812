package dev.hirenow.sandbox.door;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the caller gets to see. */
public sealed interface Reply {

    /** A whole HTTP answer. */
    record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {

        public static Answer json(int status, String json) {
            return text(status, "application/json", json);
        }

        public static Answer text(int status, String type, String text) {
            return new Answer(status, Map.of("content-type", type), text.getBytes(StandardCharsets.UTF_8));
        }

        /** What stands between a caller and a provider that is away. */
        public static Answer badGatewayPage() {
            return text(
                    502,
                    "text/html; charset=UTF-8",
                    "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n");
        }

        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    /** The headers and half of the body, then the connection is cut. */
    record BrokenOff(Answer answer) implements Reply {}

    /** The connection is cut before any answer. */
    record Cut() implements Reply {}

    /** Never answers; the caller has to give up. */
    record Hang() implements Reply {}
}
