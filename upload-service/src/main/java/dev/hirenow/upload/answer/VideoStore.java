package dev.hirenow.upload.answer;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Where recordings are kept. A failure of the store itself is a {@link VideoStoreAway}. */
public interface VideoStore {

    /** The bucket that all recordings are in. */
    String bucket();

    /**
     * A recording on its way into the store.
     *
     * @param key of its object
     * @param contentType of its object
     * @param expectedBytes how long the recording says it is; 0 where it does not
     * @param content chunks that nobody changes afterwards
     * @param sha256 of the content, to be asked when all of it has passed
     */
    record Incoming(
            String key, String contentType, long expectedBytes, Multi<ByteBuffer> content, Supplier<byte[]> sha256) {}

    /**
     * Writes a recording, however long it is, in bounded memory. When the stream or the store fails, nothing is left under
     * the key, and the Uni fails with the stream's failure.
     */
    Uni<Void> write(Incoming recording);

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
