package dev.hirenow.common.facts;

/**
 * A stored recording or playback copy.
 *
 * @param bucket S3 bucket
 * @param key S3 key, begins with organisation and interview
 * @param bytes size in bytes
 * @param contentType media type as sniffed
 * @param sha256 of the bytes, hexadecimal
 */
public record MediaObject(String bucket, String key, long bytes, String contentType, String sha256) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public MediaObject {
        Require.text(bucket, "bucket");
        Require.text(key, "key");
        Require.atLeast(bytes, 1, "bytes");
        Require.text(contentType, "contentType");
        Require.text(sha256, "sha256");
    }
}
