package dev.hirenow.upload.invitation;

import java.time.Instant;

import dev.hirenow.upload.interview.InterviewRef;

/**
 * What is known of an invitation.
 *
 * @param interview the one interview it opens
 * @param expiresAt the interview's deadline
 * @param revoked replaced by a newer one
 * @param closed the interview has ended
 */
public record Invitation(InterviewRef interview, Instant expiresAt, boolean revoked, boolean closed) {}
