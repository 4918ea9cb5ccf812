package dev.hirenow.upload.answer;

/**
 * The conditions for accepting a recording.
 *
 * @param mostBytes the largest accepted recording, in bytes
 * @param consentNeeded whether the candidate must have given consent first
 */
public record UploadPolicy(long mostBytes, boolean consentNeeded) {}
