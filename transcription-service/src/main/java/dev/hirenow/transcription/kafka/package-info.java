/** Takes in the facts of other services. */
@NullMarked
package dev.hirenow.transcription.kafka;

import org.jspecify.annotations.NullMarked;
