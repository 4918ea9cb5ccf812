package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.UUID;

/** A submission that was accepted. */
record SubmittedView(UUID interviewId, int submission, Instant submittedAt) {}
