package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

/**
 * A copy to upload to the object store.
 *
 * @param path local file
 * @param extension of its name, such as {@code webm}
 * @param contentType media type
 * @param bytes size in bytes
 * @param sha256 of the bytes, hexadecimal
 */
public record MediaFile(Path path, String extension, String contentType, long bytes, String sha256) {}
