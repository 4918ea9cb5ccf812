package dev.hirenow.sandbox.http;

/**
 * A call with its complete body.
 *
 * @param sha256 hex, of the received bytes
 */
public record ReceivedRequest(RequestHead arrival, byte[] body, String sha256) {}
