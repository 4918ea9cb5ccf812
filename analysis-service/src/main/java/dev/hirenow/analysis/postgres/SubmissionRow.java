package dev.hirenow.analysis.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored submission. */
@Entity
@Table(name = "submission")
class SubmissionRow {

    @Id
    String id = "";

    String organisation = "";

    @Column(name = "interview_id")
    UUID interviewId = new UUID(0, 0);

    int number;

    @Column(name = "scoring_mode")
    String scoringMode = "";

    String manifest = "";

    @Column(name = "submitted_at")
    Instant submittedAt = Instant.EPOCH;

    String state = "";

    int asked;

    @Nullable
    String reason;
}
