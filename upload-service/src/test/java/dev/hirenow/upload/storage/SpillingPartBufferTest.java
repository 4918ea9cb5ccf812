package dev.hirenow.upload.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.core.async.AsyncRequestBody;

import dev.hirenow.upload.settings.UploadSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Parts are in memory while all of them together fit the budget, and on disk from then on. */
@QuarkusTest
class SpillingPartBufferTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CHUNK = 64 * 1024;

    @Inject
    PartBufferAllocator parts;

    @Inject
    UploadMemoryBudget memory;

    @Inject
    UploadSettings settings;

    @Test
    void staysInMemoryUntilItIsDropped() {
        nobodyElseUploads();
        SpillingPartBuffer part = done(parts.inMemory("acme"));

        chunks(10).forEach(chunk -> done(part.write(chunk)));

        assertThat(memory.taken()).isEqualTo(10L * CHUNK).isEqualTo(part.size());
        assertThat(content(part)).isEqualTo(bytes(10));
        // A retried call reads it again.
        assertThat(content(part)).isEqualTo(bytes(10));
        done(part.drop());
        assertThat(memory.taken()).isZero();
    }

    @Test
    void goesToDiskAsAWholeWhenTheMemoryIsTaken() throws IOException {
        nobodyElseUploads();
        int most = (int) settings.memory().asLongValue() / CHUNK;
        SpillingPartBuffer other = done(parts.inMemory("acme"));
        chunks(most - 2).forEach(chunk -> done(other.write(chunk)));
        SpillingPartBuffer part = done(parts.inMemory("acme"));

        chunks(5).forEach(chunk -> done(part.write(chunk)));

        assertThat(memory.taken()).isEqualTo(other.size());
        assertThat(content(part)).isEqualTo(bytes(5));
        assertThat(spooled()).isEqualTo(1);
        done(part.drop());
        done(other.drop());
        assertThat(spooled()).isZero();
        assertThat(memory.taken()).isZero();
    }

    @Test
    void takesNoMemoryWhereItIsToBeOnDisk() throws IOException {
        nobodyElseUploads();
        SpillingPartBuffer part = done(parts.onDisk("acme"));

        chunks(3).forEach(chunk -> done(part.write(chunk)));

        assertThat(memory.taken()).isZero();
        assertThat(content(part)).isEqualTo(bytes(3));
        done(part.drop());
        assertThat(spooled()).isZero();
    }

    private void nobodyElseUploads() {
        await().atMost(PATIENCE).until(() -> memory.taken() == 0 && spooled() == 0);
    }

    private static Stream<ByteBuffer> chunks(int count) {
        return IntStream.range(0, count).mapToObj(number -> ByteBuffer.wrap(chunk(number)));
    }

    private static byte[] chunk(int number) {
        byte[] chunk = new byte[CHUNK];
        IntStream.range(0, CHUNK).forEach(at -> chunk[at] = (byte) (number * 7 + at));
        return chunk;
    }

    private static byte[] bytes(int chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        IntStream.range(0, chunks).forEach(number -> all.writeBytes(chunk(number)));
        return all.toByteArray();
    }

    private static byte[] content(SpillingPartBuffer part) {
        AsyncRequestBody body = done(part.body());
        List<ByteBuffer> read = Multi.createFrom()
                .publisher(FlowAdapters.toFlowPublisher(body))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuffer piece : read) {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/spool"))) {
            return files.count();
        }
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
