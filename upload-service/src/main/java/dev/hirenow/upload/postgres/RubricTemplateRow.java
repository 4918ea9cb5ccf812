package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of a rubric template. */
@Entity
@Table(name = "rubric_template")
class RubricTemplateRow {

    @Id
    UUID id = new UUID(0, 0);

    String organisation = "";

    String name = "";

    String rubric = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
