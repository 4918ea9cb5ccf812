package dev.hirenow.transcription.deepgram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The provider's HTTP response, decompressed.
 *
 * @param status HTTP status
 * @param headers the first value of each header, by lower-case name
 * @param body may be empty or of any format
 */
record DeepgramHttpResponse(int status, Map<String, String> headers, byte[] body) {

    /** Upper limit in bytes for a body, compressed or not: several times the size of a transcript of half an hour. */
    static final int MOST_BYTES = 16 << 20;

    static DeepgramHttpResponse of(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.getFirst())));
        byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
        boolean packed = "gzip".equalsIgnoreCase(headers.get(HttpHeaders.CONTENT_ENCODING));
        return new DeepgramHttpResponse(response.getStatus(), headers, packed ? unpacked(body) : body);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            // A body that cannot be decompressed is kept as received; it will not parse.
            return packed;
        }
    }
}
