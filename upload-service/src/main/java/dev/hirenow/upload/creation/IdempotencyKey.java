package dev.hirenow.upload.creation;

/**
 * The client's {@code Idempotency-Key} for one creation: repeating the same request creates nothing new.
 *
 * @param operation what is created; the same key may be used once for each operation
 * @param key as the client sent it, at most 200 characters
 * @param requestHash SHA-256 of the request in hexadecimal, to detect a key that is reused for another request
 */
public record IdempotencyKey(String operation, String key, String requestHash) {}
