package dev.hirenow.upload.rest.form;

import java.nio.ByteBuffer;

/** What is found in a form, in this order: the file begins, then its bytes. */
sealed interface FormEvent {

    /** The part with the file begins; {@code contentType} is empty where it declares none. */
    record FileBegins(String contentType) implements FormEvent {}

    /** Bytes of the file. */
    record FileBytes(ByteBuffer bytes) implements FormEvent {}
}
