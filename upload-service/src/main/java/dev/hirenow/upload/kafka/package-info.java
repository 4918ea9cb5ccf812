/** The door for facts of other services: progress of transcription and analysis. */
@NullMarked
package dev.hirenow.upload.kafka;

import org.jspecify.annotations.NullMarked;
