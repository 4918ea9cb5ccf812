package dev.hirenow.common.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer that is a problem document (RFC 9457), as an exception that ends the request. It has no stack trace: it is
 * an answer that was foreseen.
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

    /** What HTTP itself says of a status. */
    static Builder of(int status) {
        ProblemType type = HttpProblems.of(status);
        return new Builder(type.uri(), status, type.title(), Optional.empty());
    }

    /** A problem of a documented type; {@code detail} never holds a candidate's words. */
    static Builder of(ProblemType type, String detail) {
        return new Builder(type.uri(), type.status(), type.title(), Optional.of(detail));
    }

    /** The HTTP status. */
    public int status() {
        return content.status;
    }

    /** The answer to a request of any address. */
    public Response toResponse() {
        return content.response(Optional.empty());
    }

    /** The answer to a request of this path. */
    Response toResponse(String path) {
        return content.response(Optional.of(path));
    }

    /** What belongs to a problem besides its type. */
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
         * A further member of the document: a text, a number, or lists and maps of them.
         *
         * @throws IllegalArgumentException when RFC 9457 gives the name a meaning of its own
         */
        public Builder with(String name, Object value) {
            if (DEFINED.contains(name)) {
                throw new IllegalArgumentException(name + " is defined by RFC 9457");
            }
            members.put(name, value);
            return this;
        }

        /** A header of the answer. */
        public Builder withHeader(String name, Object value) {
            headers.put(name, value);
            return this;
        }

        /** The finished problem. */
        public Problem build() {
            return new Problem(this);
        }

        // Maps of texts and numbers are written without reflection, also by a native executable.
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
