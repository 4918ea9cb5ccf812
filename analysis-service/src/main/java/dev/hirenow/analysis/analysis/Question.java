package dev.hirenow.analysis.analysis;

/**
 * A question ready to be sent.
 *
 * @param request the bytes
 * @param nonces canonical JSON of its random names
 */
public record Question(byte[] request, byte[] nonces) {}
