package dev.hirenow.transcription.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.facts.MediaObject;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of every {@link MediaStore}. */
public abstract class MediaStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String key = "acme/" + UUID.randomUUID() + "/prepared/q1-1-audio.ogg";

    @TempDir
    Path folder;

    /** The implementation under test. */
    protected abstract MediaStore store();

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        MediaFile file = file(300_000);

        MediaObject object = store().store(key, file).await().atMost(PATIENCE);

        assertThat(object)
                .extracting(MediaObject::key, MediaObject::bytes, MediaObject::contentType, MediaObject::sha256)
                .containsExactly(key, 300_000L, "audio/ogg", "abc");
        assertThat(Files.readAllBytes(downloaded(object))).isEqualTo(Files.readAllBytes(file.path()));
    }

    @Test
    void replacesWhatAnEarlierAttemptLeft() throws IOException {
        store().store(key, file(10)).await().atMost(PATIENCE);
        MediaObject object = store().store(key, file(20)).await().atMost(PATIENCE);

        assertThat(downloaded(object)).hasSize(20);
    }

    @Test
    void saysWhenThereIsNoSuchObject() {
        MediaObject gone = new MediaObject("hirenow", key, 1, "audio/ogg", "abc");

        assertThat(store().download(gone, folder.resolve("gone")).await().atMost(PATIENCE))
                .isFalse();
    }

    private Path downloaded(MediaObject object) {
        Path target = folder.resolve("downloaded");
        assertThat(store().download(object, target).await().atMost(PATIENCE)).isTrue();
        return target;
    }

    private MediaFile file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Path path = Files.write(folder.resolve("file-" + size), bytes);
        return new MediaFile(path, "ogg", "audio/ogg", size, "abc");
    }
}
