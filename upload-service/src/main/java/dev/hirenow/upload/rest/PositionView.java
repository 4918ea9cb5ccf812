package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.hirenow.common.facts.Question;
import dev.hirenow.upload.position.Position;

/** A recruiter's view of a position. */
record PositionView(UUID id, String title, String language, List<Question> questions, Instant createdAt, int version) {

    static PositionView of(Position position) {
        return new PositionView(
                position.id(),
                position.title(),
                position.language(),
                position.questions(),
                position.createdAt(),
                position.version());
    }
}
