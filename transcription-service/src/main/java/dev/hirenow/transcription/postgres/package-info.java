/** Stores transcriptions, with the facts and jobs that they cause, in PostgreSQL. */
@NullMarked
package dev.hirenow.transcription.postgres;

import org.jspecify.annotations.NullMarked;
