package dev.hirenow.analysis.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A provider call; the work queue writes it, this service only reads it. */
@Entity
@Immutable
@Table(name = "provider_call")
class ProviderCallRow {

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "work_id")
    UUID workId = new UUID(0, 0);

    @Column(name = "started_at")
    Instant startedAt = Instant.EPOCH;

    boolean billable;

    byte @Nullable [] answer;
}
