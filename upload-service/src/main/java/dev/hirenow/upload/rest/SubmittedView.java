package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.UUID;

/** An accepted submission. */
record SubmittedView(UUID interviewId, int submission, Instant submittedAt) {}
