package dev.hirenow.upload.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.ObjectStoreTraffic;

import static org.assertj.core.api.Assertions.assertThat;

/** What a recording costs between client and object store. */
@QuarkusTest
class UploadCostTest extends DoorTest {

    private static final int PART_BYTES = 8 * 1024 * 1024;
    private static final int SHORT = 1_000_000;
    private static final int LONG = 5_000_000;
    private static final int TIMES = 6;
    // One copy from the network, which is sent to the store; each further copy needs another one.
    private static final double MOST_ALLOCATED = 1.6;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    ObjectStoreTraffic store;

    @TestHTTPResource
    URI address;

    @Test
    void isOneCallToTheStoreBelowThePartSize() {
        Invited invited = invite(1);

        send(invited, "q1", RecordingBytes.webm(200_000)).statusCode(201);

        List<ObjectStoreTraffic.Call> calls = store.about(invited.id().toString());
        assertThat(calls).extracting(ObjectStoreTraffic.Call::method).containsExactly("PUT");
        assertThat(calls.getFirst().headers())
                .contains("x-amz-checksum-sha256: " + sha256(RecordingBytes.webm(200_000)))
                // There are no other checksums, and the body is sent unchanged.
                .noneMatch(header -> header.startsWith("x-amz-trailer") || header.contains("crc"));
        // The store is not asked whether it wants the bytes, which would be another round trip.
        assertThat(calls.getFirst().headers()).noneMatch(header -> header.startsWith("Expect"));
    }

    @Test
    void isAsManyCallsAsPartsAndTwoAbove() {
        Invited invited = invite(1);

        put(invited, RecordingBytes.webm(2 * PART_BYTES + 1), 2 * PART_BYTES + 1);

        assertThat(store.about(invited.id().toString()))
                .extracting(ObjectStoreTraffic.Call::method)
                .containsExactly("POST", "PUT", "PUT", "PUT", "POST");
    }

    @Test
    void touchesNoDiskWhileThereIsMemory() throws IOException {
        Path spool = Path.of("target/spool");
        var before = Files.getLastModifiedTime(spool);

        send(invite(1), "q1", RecordingBytes.webm(200_000)).statusCode(201);

        assertThat(Files.getLastModifiedTime(spool)).isEqualTo(before);
    }

    // The difference of two lengths removes the constant cost of a request.
    @Test
    void allocatesAFewBytesForEachThatIsUploaded() {
        byte[] recording = RecordingBytes.webm(LONG);
        double perByte = (least(recording, LONG) - least(recording, SHORT)) / (double) (LONG - SHORT);

        assertThat(perByte)
                .as("bytes allocated for each uploaded byte")
                .isPositive()
                .isLessThan(MOST_ALLOCATED);
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long least(byte[] recording, int bytes) {
        List<Invited> invited = Stream.generate(() -> invite(1)).limit(TIMES).toList();
        return IntStream.range(0, TIMES)
                .mapToLong(time -> allocated(invited.get(time), recording, bytes))
                .min()
                .orElseThrow();
    }

    private long allocated(Invited invited, byte[] recording, int bytes) {
        long before = threads.getTotalThreadAllocatedBytes();
        put(invited, recording, bytes);
        return threads.getTotalThreadAllocatedBytes() - before;
    }

    // Uses a socket, since a client would allocate too.
    private void put(Invited invited, byte[] recording, int bytes) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    PUT /api/v1/candidate/answers/q1/video HTTP/1.1\r
                    Host: x\r
                    Authorization: Invitation %s\r
                    Content-Type: video/webm\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    """.formatted(invited.token(), bytes).getBytes(StandardCharsets.US_ASCII));
            out.write(recording, 0, bytes);
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 201");
            answer.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
