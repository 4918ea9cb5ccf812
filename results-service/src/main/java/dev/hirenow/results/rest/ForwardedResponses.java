package dev.hirenow.results.rest;

import jakarta.ws.rs.core.Response;

import dev.hirenow.common.problem.DatabaseUnavailableMapper;
import dev.hirenow.results.work.OwningServiceClient;

/** Maps another service's reply to a response for the caller. */
final class ForwardedResponses {

    private ForwardedResponses() {}

    static Response of(String service, OwningServiceClient.Reply reply) {
        return switch (reply) {
            case OwningServiceClient.Reply.Answered(int status, String type, String body) ->
                body.isEmpty()
                        ? Response.status(status).build()
                        : Response.status(status).type(type).entity(body).build();
            case OwningServiceClient.Reply.NotTrusted _ ->
                ResultProblemTypes.SIGN_IN_NOT_ACCEPTED
                        .because("The " + service + " service does not accept this sign-in.")
                        .toResponse();
            case OwningServiceClient.Reply.Unavailable _ ->
                DatabaseUnavailableMapper.answer("The " + service + " service does not answer.");
        };
    }
}
