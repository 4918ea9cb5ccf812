package dev.hirenow.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the client receives. */
public sealed interface SandboxReply {

    /** A complete HTTP response. */
    record Answer(int status, Map<String, String> headers, byte[] body) implements SandboxReply {

        public static Answer json(int status, String json) {
            return text(status, "application/json", json);
        }

        public static Answer text(int status, String type, String text) {
            return new Answer(status, Map.of("content-type", type), text.getBytes(StandardCharsets.UTF_8));
        }

        /** An intermediary's error page for an unreachable provider. */
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

    /** The headers and half of the body; then the connection is cut. */
    record BrokenOff(Answer answer) implements SandboxReply {}

    /** The connection is cut before any response. */
    record Cut() implements SandboxReply {}

    /** No response; the client has to time out. */
    record Hang() implements SandboxReply {}
}
