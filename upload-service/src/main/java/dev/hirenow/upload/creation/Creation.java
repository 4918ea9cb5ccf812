package dev.hirenow.upload.creation;

/**
 * What became of a request to create something.
 *
 * @param <T> the thing
 */
public sealed interface Creation<T> {

    /** It exists now. */
    record Fresh<T>(T thing) implements Creation<T> {}

    /** An earlier request with the same key made it. */
    record Repeated<T>(T thing) implements Creation<T> {}

    /** The key belongs to an earlier request that asked for something else. */
    record KeyTaken<T>() implements Creation<T> {}
}
