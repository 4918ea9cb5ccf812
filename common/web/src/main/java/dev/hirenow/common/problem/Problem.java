package dev.hirenow.common.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A problem document (RFC 9457) as an exception that ends the request. It has no stack trace, because it is an expected
 * answer.
 */
public final class Problem extends RuntimeException {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final transient Builder content;

    private Problem(Builder content) {
        super(content.title + content.detail.map(detail -> ": " + detail).orElse(""), null, false, false);
        this.content = content;
    }

    /** The problem that HTTP defines for a status. */
    static Builder of(int status) {
        ProblemType type = HttpProblemTypes.of(status);
        return new Builder(type.uri(), status, type.title(), Optional.empty());
    }

    /** A problem of a documented type; {@code detail} must not contain a candidate's words. */
    static Builder of(ProblemType type, String detail) {
        return new Builder(type.uri(), type.status(), type.title(), Optional.of(detail));
    }

    /** The HTTP status. */
    public int status() {
        return content.status;
    }

    /** The response to any request. */
    public Response toResponse() {
        return content.response(Optional.empty());
    }

    /** The response to a request with this path. */
    Response toResponse(String path) {
        return content.response(Optional.of(path));
    }

    /** Adds members and headers to a problem. */
    public static final class Builder {

        private static final Set<String> DEFINED = Set.of("type", "status", "title", "detail", "instance");

        private final URI type;
        private final int status;
        private final String title;
        private final Optional<String> detail;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private final Map<String, Object> headers = new LinkedHashMap<>();

        private Builder(URI type, int status, String title, Optional<String> detail) {
            this.type = type;
            this.status = status;
            this.title = title;
            this.detail = detail;
        }

        /**
         * Adds a member to the document: a text, a number, or lists and maps of them.
         *
         * @throws IllegalArgumentException if RFC 9457 defines the name
         */
        public Builder with(String name, Object value) {
            if (DEFINED.contains(name)) {
                throw new IllegalArgumentException(name + " is defined by RFC 9457");
            }
            members.put(name, value);
            return this;
        }

        /** Adds a response header. */
        public Builder withHeader(String name, Object value) {
            headers.put(name, value);
            return this;
        }

        public Problem build() {
            return new Problem(this);
        }

        // Maps of texts and numbers need no reflection, also in a native executable.
        private Response response(Optional<String> path) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("type", type.toString());
            document.put("status", status);
            document.put("title", title);
            detail.ifPresent(text -> document.put("detail", text));
            path.ifPresent(text -> document.put("instance", text));
            document.putAll(members);
            Response.ResponseBuilder answer =
                    Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(document);
            headers.forEach(answer::header);
            return answer.build();
        }
    }
}
