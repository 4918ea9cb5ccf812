package dev.hirenow.analysis.analysis;

/**
 * A request that is ready to send.
 *
 * @param request request body
 * @param nonces canonical JSON of its random names
 */
public record ModelRequest(byte[] request, byte[] nonces) {}
