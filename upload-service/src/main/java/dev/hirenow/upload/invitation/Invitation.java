package dev.hirenow.upload.invitation;

import java.time.Instant;

import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Standing;

/**
 * What is known of an invitation.
 *
 * @param interview the one interview it opens
 * @param expiresAt the interview's deadline
 * @param revoked replaced by a newer one
 * @param standing how far the interview is, and whether it ended by its deadline or otherwise
 */
public record Invitation(InterviewRef interview, Instant expiresAt, boolean revoked, Standing standing) {}
