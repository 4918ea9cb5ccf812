/** Stores recordings' copies in an S3 bucket. */
@NullMarked
package dev.hirenow.transcription.storage;

import org.jspecify.annotations.NullMarked;
