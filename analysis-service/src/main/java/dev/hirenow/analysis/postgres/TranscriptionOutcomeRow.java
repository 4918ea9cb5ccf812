package dev.hirenow.analysis.postgres;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The latest outcome of an attempt; without a failure there is a transcript. */
@Entity
@Table(name = "outcome")
class TranscriptionOutcomeRow {

    @Id
    String id = "";

    String organisation = "";

    @Column(name = "interview_id")
    UUID interviewId = new UUID(0, 0);

    @Column(name = "question_id")
    String questionId = "";

    int attempt;

    int number;

    @Nullable
    String failure;
}
