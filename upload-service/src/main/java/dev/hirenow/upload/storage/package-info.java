/** Recordings in an S3-compatible store. */
@NullMarked
package dev.hirenow.upload.storage;

import org.jspecify.annotations.NullMarked;
