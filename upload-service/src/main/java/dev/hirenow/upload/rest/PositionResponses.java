package dev.hirenow.upload.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.position.Flaw;
import dev.hirenow.upload.position.Position;

/** Maps outcomes about positions to responses. */
final class PositionResponses {

    private static final Logger LOG = Logger.getLogger(PositionResponses.class);

    private PositionResponses() {}

    static Response shown(Position position) {
        return Response.ok(PositionView.of(position)).tag(tag(position)).build();
    }

    static Response created(CreationResult<Position> creation) {
        return switch (creation) {
            case CreationResult.Created<Position>(var position) -> {
                LOG.infof(
                        "position %s: created with %d questions",
                        position.id(), position.questions().size());
                yield Response.created(location(position))
                        .entity(PositionView.of(position))
                        .tag(tag(position))
                        .build();
            }
            case CreationResult.Repeated<Position>(var position) ->
                Response.ok(PositionView.of(position))
                        .location(location(position))
                        .tag(tag(position))
                        .build();
            case CreationResult.KeyReused<Position> _ ->
                throw UploadProblemTypes.KEY_REUSED.because("Use a new key for a new position.");
        };
    }

    static RuntimeException missing() {
        return CommonProblemTypes.NOT_FOUND.because("Your organisation does not have this position.");
    }

    static RuntimeException refused(List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        return CommonProblemTypes.INVALID_REQUEST
                .with(first.field() + ": " + first.reason())
                .with("field", first.field())
                .with(
                        "errors",
                        flaws.stream()
                                .map(flaw -> Map.of("field", flaw.field(), "reason", flaw.reason()))
                                .toList())
                .build();
    }

    private static EntityTag tag(Position position) {
        return new EntityTag(Integer.toString(position.version()));
    }

    private static URI location(Position position) {
        return URI.create("/api/v1/positions/" + position.id());
    }
}
