package dev.hirenow.upload.invitation;

import java.time.Instant;

import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Standing;

/**
 * An issued invitation.
 *
 * @param interview the interview that the invitation opens
 * @param expiresAt the interview's deadline
 * @param revoked whether a newer invitation has replaced this one
 * @param standing the interview's stage, including how it ended
 */
public record Invitation(InterviewRef interview, Instant expiresAt, boolean revoked, Standing standing) {}
