package dev.hirenow.e2e.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A recorded answer.
 *
 * @param contentType of the video
 * @param bytes the video
 */
public record RecordedAnswer(String contentType, byte[] bytes) {

    /** The demonstration's answer with this file name. */
    public static RecordedAnswer demo(String file) {
        String type = file.substring(file.lastIndexOf('.') + 1);
        return new RecordedAnswer("video/" + type, resource("/demo/" + file));
    }

    /** The bytes of a resource. */
    public static byte[] resource(String name) {
        try (InputStream in = RecordedAnswer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
