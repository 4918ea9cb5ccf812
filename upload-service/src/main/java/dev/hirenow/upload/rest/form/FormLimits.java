package dev.hirenow.upload.rest.form;

/**
 * Limits for everything in a form besides the recording. The parser reads this and discards it.
 *
 * @param headerBytes bytes in the header of one part
 * @param parts parts per form
 * @param otherBytes bytes outside the recording: in the other parts, and before and after all parts
 */
record FormLimits(int headerBytes, int parts, long otherBytes) {

    /** Several times what browsers and HTTP libraries send. */
    static final FormLimits USUAL = new FormLimits(8 * 1024, 32, 64 * 1024);
}
