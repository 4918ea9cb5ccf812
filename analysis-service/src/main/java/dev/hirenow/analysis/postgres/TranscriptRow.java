package dev.hirenow.analysis.postgres;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The stored words of an attempt. */
@Entity
@Table(name = "transcript")
class TranscriptRow {

    @Id
    String id = "";

    String organisation = "";

    @Column(name = "interview_id")
    UUID interviewId = new UUID(0, 0);

    int number;

    String language = "";

    String words = "";

    @Column(name = "duration_ms")
    long durationMs;

    @Nullable
    String missing;
}
