/** Consumes other services' facts about transcription, analysis and erasure. */
@NullMarked
package dev.hirenow.upload.kafka;

import org.jspecify.annotations.NullMarked;
