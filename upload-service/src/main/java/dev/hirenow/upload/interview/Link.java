package dev.hirenow.upload.interview;

/**
 * The link by which a candidate came.
 *
 * @param interview the one interview that it opens
 * @param hash SHA-256 of its secret, in hexadecimal
 */
public record Link(InterviewRef interview, String hash) {}
