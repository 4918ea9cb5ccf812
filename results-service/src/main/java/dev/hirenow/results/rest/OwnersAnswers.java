package dev.hirenow.results.rest;

import jakarta.ws.rs.core.Response;

import dev.hirenow.common.problem.Unavailable;
import dev.hirenow.results.work.Owners;

/** Maps another service's reply to a response for the caller. */
final class OwnersAnswers {

    private OwnersAnswers() {}

    static Response of(String service, Owners.Reply reply) {
        return switch (reply) {
            case Owners.Reply.Answered(int status, String type, String body) ->
                body.isEmpty()
                        ? Response.status(status).build()
                        : Response.status(status).type(type).entity(body).build();
            case Owners.Reply.NotTrusted _ ->
                ResultProblems.SIGN_IN_NOT_ACCEPTED
                        .because("The " + service + " service does not accept this sign-in.")
                        .toResponse();
            case Owners.Reply.Away _ -> Unavailable.answer("The " + service + " service does not answer.");
        };
    }
}
