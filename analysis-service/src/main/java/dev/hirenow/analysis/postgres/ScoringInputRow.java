package dev.hirenow.analysis.postgres;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The stored input of an analysis, as bytes. */
@Entity
@Table(name = "analysis_input")
class ScoringInputRow {

    @Id
    String id = "";

    String organisation = "";

    @Column(name = "interview_id")
    UUID interviewId = new UUID(0, 0);

    byte[] input = {};
}
