package dev.hirenow.upload.rest.form;

import java.nio.ByteBuffer;

/** What the parser finds in a form, in this order: the start of the file, then its bytes. */
sealed interface FormEvent {

    /** The file's part starts; {@code contentType} is empty if the part declares none. */
    record FileBegins(String contentType) implements FormEvent {}

    /** Bytes of the file. */
    record FileBytes(ByteBuffer bytes) implements FormEvent {}
}
