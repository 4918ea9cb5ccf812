package dev.hirenow.analysis.postgres;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stored result; rows never change. */
@Entity
@Table(name = "analysis")
class AnalysisRow {

    @Id
    String id = "";

    String organisation = "";

    @Column(name = "interview_id")
    UUID interviewId = new UUID(0, 0);

    int submission;

    int revision;

    int calls;

    byte[] result = {};

    @Column(name = "analyzed_at")
    Instant analyzedAt = Instant.EPOCH;
}
