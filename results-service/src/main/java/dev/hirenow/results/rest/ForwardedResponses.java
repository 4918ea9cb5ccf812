package dev.hirenow.results.rest;

import jakarta.ws.rs.core.Response;

import dev.hirenow.common.problem.DatabaseUnavailableMapper;
import dev.hirenow.results.work.OwningServices;

/** Maps another service's reply to a response for the caller. */
final class ForwardedResponses {

    private ForwardedResponses() {}

    static Response of(String service, OwningServices.Reply reply) {
        return switch (reply) {
            case OwningServices.Reply.Answered(int status, String type, String body) ->
                body.isEmpty()
                        ? Response.status(status).build()
                        : Response.status(status).type(type).entity(body).build();
            case OwningServices.Reply.NotTrusted _ ->
                ResultProblems.SIGN_IN_NOT_ACCEPTED
                        .because("The " + service + " service does not accept this sign-in.")
                        .toResponse();
            case OwningServices.Reply.Unavailable _ ->
                DatabaseUnavailableMapper.answer("The " + service + " service does not answer.");
        };
    }
}
