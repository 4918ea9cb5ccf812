package dev.hirenow.upload.creation;

/**
 * The client's name for one creation ({@code Idempotency-Key}): repeating it with the same request creates nothing new.
 *
 * @param operation what is created; the same key may be used for different kinds of things
 * @param key as the client gave it, at most 200 characters
 * @param requestHash SHA-256 of the request in hexadecimal: the key must not be used for another request
 */
public record CreationKey(String operation, String key, String requestHash) {}
