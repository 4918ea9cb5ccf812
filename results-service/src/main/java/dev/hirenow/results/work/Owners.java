package dev.hirenow.results.work;

import java.util.List;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The services that own what is not kept here. They trust nobody but the person whose token comes along. */
public interface Owners {

    /** What they are called, in the order of an interview's way. */
    List<String> names();

    /** Asks one of {@link #names()}; waits some seconds at most. */
    Uni<Reply> ask(Question question);

    /**
     * What is asked.
     *
     * @param service which owner
     * @param method GET, POST or PUT
     * @param path beginning with {@code /api/v1/}, with its query
     * @param token of the person who asks
     * @param body JSON, or null
     */
    record Question(
            String service,
            String method,
            String path,
            String token,
            @Nullable String body) {

        /** A token is never shown. */
        @Override
        public String toString() {
            return method + " " + service + path;
        }
    }

    /** What came of it. */
    sealed interface Reply {

        /**
         * The owner's own answer, be it a success or a problem.
         *
         * @param status HTTP status
         * @param type content type; empty without a body
         * @param body may be empty
         */
        record Answered(int status, String type, String body) implements Reply {}

        /** It takes the person for nobody: it trusts another sign-in server, or the token is not meant for it. */
        record NotTrusted() implements Reply {}

        /** It did not answer in time, or cannot be reached. */
        record Away() implements Reply {}
    }
}
