package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The row of an interview; its JSON columns hold domain records. */
@Entity
// PostgreSQL stores every updated column again and recomputes the columns derived from it.
@DynamicUpdate
@Table(name = "interview")
class InterviewRow {

    @Id
    UUID id = new UUID(0, 0);

    String organisation = "";

    String state = "";

    String brief = "";

    String recordings = "";

    String submissions = "";

    String reopened = "[]";

    @Column(name = "closed_cause")
    @Nullable
    String closedCause;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    /** A column that the database derives for lookups, like the next three. */
    @Column(name = "position_id", insertable = false, updatable = false)
    @Nullable
    UUID positionId;

    @Column(insertable = false, updatable = false)
    @Nullable
    String standing;

    @Column(insertable = false, updatable = false)
    @Nullable
    String candidate;

    @Column(insertable = false, updatable = false)
    @Nullable
    String person;

    /**
     * Hash of the current link, maintained by the database; null if no link has been issued since this column
     * exists.
     */
    @Column(insertable = false, updatable = false)
    @Nullable
    String link;

    @Column(name = "answers_until")
    Instant answersUntil = Instant.EPOCH;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
