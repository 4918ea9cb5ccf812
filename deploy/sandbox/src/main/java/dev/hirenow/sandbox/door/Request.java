package dev.hirenow.sandbox.door;

/**
 * A whole call.
 *
 * @param sha256 hex, of the bytes received
 */
public record Request(Arrival arrival, byte[] body, String sha256) {}
