package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An interview as stored; the JSON columns hold records of the domain. */
@Entity
// A column that is written again is stored again, and what is derived from it is derived again.
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

    /** Derived by the database, as are the next three, to look interviews up by. */
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

    /** Hash of the link that opens it now, kept by the database; null where none was issued since it keeps it. */
    @Column(insertable = false, updatable = false)
    @Nullable
    String link;

    @Column(name = "answers_until")
    Instant answersUntil = Instant.EPOCH;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
