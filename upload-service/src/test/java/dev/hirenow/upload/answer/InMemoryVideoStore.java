package dev.hirenow.upload.answer;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.mutiny.Uni;

/** Stores recordings in a map. */
final class InMemoryVideoStore implements VideoStore {

    private final Map<String, byte[]> stored = new HashMap<>();
    private Runnable whenWritten = () -> {};

    void whenWritten(Runnable step) {
        whenWritten = step;
    }

    Map<String, byte[]> stored() {
        return stored;
    }

    @Override
    public String bucket() {
        return "bucket";
    }

    @Override
    public Uni<Void> write(Incoming recording) {
        return recording
                .content()
                .collect()
                .in(ByteArrayOutputStream::new, (all, chunk) -> all.writeBytes(chunk.array()))
                .invoke(all -> {
                    stored.put(recording.key(), all.toByteArray());
                    whenWritten.run();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> delete(String key) {
        stored.remove(key);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Integer> giveUpForgotten() {
        return Uni.createFrom().item(0);
    }
}
