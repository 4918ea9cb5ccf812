package dev.hirenow.upload.answer;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The object store for recordings. If the store itself fails, every method fails with {@link VideoStoreUnavailable}. */
public interface VideoStore {

    /** The bucket that holds all recordings. */
    String bucket();

    /**
     * A recording that is being written to the store.
     *
     * @param key object key
     * @param contentType media type of the object
     * @param expectedBytes the announced length in bytes; 0 if unknown
     * @param content chunks that are not modified after they are emitted
     * @param sha256 supplies the hash of the content; called after the stream has completed
     */
    record Incoming(
            String key, String contentType, long expectedBytes, Multi<ByteBuffer> content, Supplier<byte[]> sha256) {}

    /**
     * Writes a recording of any length in bounded memory. If the stream or the store fails, no object is left under
     * the key, and the Uni fails with that failure.
     */
    Uni<Void> write(Incoming recording);

    /** Deletes a recording; succeeds if it does not exist. */
    Uni<Void> delete(String key);

    /**
     * Aborts uploads that were started longer ago than any upload may take and never completed: the process that
     * wrote them is gone.
     *
     * @return how many uploads were aborted
     */
    Uni<Integer> giveUpForgotten();
}
