/** Keeps the transcriptions, with the facts and jobs they cause, in PostgreSQL. */
@NullMarked
package dev.hirenow.transcription.postgres;

import org.jspecify.annotations.NullMarked;
