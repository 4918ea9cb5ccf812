package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.MediaObject;

/** Where recordings and their copies lie. */
public interface MediaStore {

    /** Writes the object to a file that does not exist yet; false when there is no such object. */
    Uni<Boolean> download(MediaObject object, Path file);

    /** Stores the file under the key, replacing what is there. */
    Uni<MediaObject> store(String key, MediaFile file);
}
