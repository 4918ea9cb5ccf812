package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of a position. */
@Entity
@Table(name = "position")
class PositionRow {

    @Id
    UUID id = new UUID(0, 0);

    String organisation = "";

    String title = "";

    String language = "";

    String questions = "";

    int version = 1;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
