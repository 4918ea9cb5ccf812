package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;

/** Returns one folder and records which folders were cleared. */
record TestScratchSpace(Path folder, List<Path> cleared) implements ScratchSpace {

    TestScratchSpace(Path folder) {
        this(folder, new ArrayList<>());
    }

    @Override
    public Uni<Path> open() {
        return Uni.createFrom().item(folder);
    }

    @Override
    public Uni<Void> clear(Path used) {
        cleared.add(used);
        return Uni.createFrom().voidItem();
    }
}
