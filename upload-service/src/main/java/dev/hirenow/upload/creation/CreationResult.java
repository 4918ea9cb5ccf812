package dev.hirenow.upload.creation;

/**
 * The result of a request to create a resource.
 *
 * @param <T> the type of the resource
 */
public sealed interface CreationResult<T> {

    /** The request created the resource. */
    record Created<T>(T thing) implements CreationResult<T> {}

    /** An earlier request with the same key had already created the resource. */
    record Repeated<T>(T thing) implements CreationResult<T> {}

    /** An earlier request with other content used the same key. */
    record KeyReused<T>() implements CreationResult<T> {}
}
