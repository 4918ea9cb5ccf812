package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.MediaObject;

/** The object store for recordings and their copies. */
public interface MediaStore {

    /** Downloads the object to a new file; false if the object does not exist. */
    Uni<Boolean> download(MediaObject object, Path file);

    /** Uploads the file under the key, replacing an existing object. */
    Uni<MediaObject> store(String key, MediaFile file);
}
