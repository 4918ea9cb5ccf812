package dev.hirenow.transcription.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of a transcription; its JSON columns hold domain records. */
@Entity
@Table(name = "transcription")
class TranscriptionRow {

    @Id
    String id = "";

    String organisation = "";

    @Column(name = "interview_id")
    UUID interviewId = new UUID(0, 0);

    String state = "";

    String recorded = "";

    @Nullable
    String media;

    @Nullable
    String speech;

    @Nullable
    Integer outcome;

    @Nullable
    String reason;

    @Column(name = "concluded_at")
    @Nullable
    Instant concludedAt;
}
