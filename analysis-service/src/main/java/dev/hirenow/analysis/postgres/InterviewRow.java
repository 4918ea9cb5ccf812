package dev.hirenow.analysis.postgres;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored interview. */
@Entity
@Table(name = "interview")
class InterviewRow {

    @Id
    UUID id = new UUID(0, 0);

    String organisation = "";

    @Nullable
    String closed;
}
