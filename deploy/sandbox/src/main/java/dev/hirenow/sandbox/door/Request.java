package dev.hirenow.sandbox.door;

/**
 * A call with its complete body.
 *
 * @param sha256 hex, of the received bytes
 */
public record Request(Arrival arrival, byte[] body, String sha256) {}
