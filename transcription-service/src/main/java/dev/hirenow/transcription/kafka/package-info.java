/** Consumes other services' facts. */
@NullMarked
package dev.hirenow.transcription.kafka;

import org.jspecify.annotations.NullMarked;
