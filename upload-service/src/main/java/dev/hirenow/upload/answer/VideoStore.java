package dev.hirenow.upload.answer;

import java.nio.ByteBuffer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Where recordings are kept. A failure of the store itself is a {@link VideoStoreAway}. */
public interface VideoStore {

    /** The bucket that all recordings are in. */
    String bucket();

    /**
     * Writes a recording without ever holding all of it in memory. When the stream or the store fails, nothing is left
     * under the key, and the Uni fails with the stream's failure.
     */
    Uni<Void> write(String key, String contentType, Multi<ByteBuffer> content);

    /** Removes a recording; removing what is not there is fine. */
    Uni<Void> delete(String key);

    /**
     * Gives up what was begun longer ago than sending a recording may take, and was never completed: whoever wrote it is
     * gone.
     *
     * @return how many
     */
    Uni<Integer> giveUpForgotten();
}
