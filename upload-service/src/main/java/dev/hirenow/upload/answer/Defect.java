package dev.hirenow.upload.answer;

/** Why the bytes of a recording are not taken. */
public enum Defect {
    EMPTY,
    TOO_LARGE,
    /** No type is declared, or one that is not taken. */
    UNKNOWN_TYPE,
    /** The bytes are not what the declared type says. */
    OTHER_TYPE,
    /** The sender went away before the end. */
    BROKEN_OFF,
    /** The bytes do not have the digest that came with them. */
    DAMAGED
}
