/** Takes claimed work to its use case and tells the queue what became of it. */
@NullMarked
package dev.hirenow.transcription.worker;

import org.jspecify.annotations.NullMarked;
