package dev.hirenow.analysis.postgres;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stored request to the model. */
@Entity
@Table(name = "exchange")
class ModelRequestRow {

    @Id
    @Column(name = "call_id")
    UUID callId = new UUID(0, 0);

    String organisation = "";

    @Column(name = "interview_id")
    UUID interviewId = new UUID(0, 0);

    int submission;

    String asked = "";

    String provider = "";

    String prompt = "";

    byte[] request = {};

    byte[] nonces = {};
}
