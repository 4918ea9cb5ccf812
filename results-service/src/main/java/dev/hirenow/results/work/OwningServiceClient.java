package dev.hirenow.results.work;

import java.util.List;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The services that own the jobs shown here. They authorise the user whose token is forwarded. */
public interface OwningServiceClient {

    /** Their names, in the order that an interview passes through them. */
    List<String> names();

    /** Calls one of {@link #names()}; waits a few seconds at most. */
    Uni<Reply> ask(Question question);

    /**
     * A request to a service.
     *
     * @param service name of the service
     * @param method GET, POST or PUT
     * @param path beginning with {@code /api/v1/}, with its query
     * @param token access token of the caller
     * @param body JSON, or null
     */
    record Question(
            String service,
            String method,
            String path,
            String token,
            @Nullable String body) {

        /** Hides the token. */
        @Override
        public String toString() {
            return method + " " + service + path;
        }
    }

    /** A service's reply. */
    sealed interface Reply {

        /**
         * The service's own response, a success or a problem.
         *
         * @param status HTTP status
         * @param type content type; empty without a body
         * @param body may be empty
         */
        record Answered(int status, String type, String body) implements Reply {}

        /**
         * The service does not accept the token: it trusts another sign-in server, or is not in the token's audience.
         */
        record NotTrusted() implements Reply {}

        /** The service did not respond in time, or is unreachable. */
        record Unavailable() implements Reply {}
    }
}
