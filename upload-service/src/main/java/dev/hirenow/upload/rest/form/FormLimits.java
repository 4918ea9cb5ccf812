package dev.hirenow.upload.rest.form;

/**
 * What a form may have besides its recording. All of it is read without being kept.
 *
 * @param headerBytes of a part
 * @param parts of a form
 * @param otherBytes in all parts but the recording, and before and behind them
 */
record FormLimits(int headerBytes, int parts, long otherBytes) {

    /** Several times what browsers and HTTP libraries send. */
    static final FormLimits USUAL = new FormLimits(8 * 1024, 32, 64 * 1024);
}
