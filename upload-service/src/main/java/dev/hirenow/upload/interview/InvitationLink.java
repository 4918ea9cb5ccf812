package dev.hirenow.upload.interview;

/**
 * The link that a candidate used.
 *
 * @param interview the interview that the link opens
 * @param hash SHA-256 of its secret, in hexadecimal
 */
public record InvitationLink(InterviewRef interview, String hash) {}
