package dev.hirenow.transcription.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.MediaObject;

/** Keeps objects in memory. */
final class InMemoryMediaStore implements MediaStore {

    final Map<String, byte[]> objects = new HashMap<>();

    @Override
    public Uni<Boolean> download(MediaObject object, Path file) {
        byte[] bytes = objects.get(object.key());
        if (bytes != null) {
            write(file, bytes);
        }
        return Uni.createFrom().item(bytes != null);
    }

    @Override
    public Uni<MediaObject> store(String key, MediaFile file) {
        objects.put(key, read(file.path()));
        return Uni.createFrom().item(new MediaObject("hirenow", key, file.bytes(), file.contentType(), file.sha256()));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
