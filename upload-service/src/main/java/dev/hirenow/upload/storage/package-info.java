/** Stores recordings in an S3-compatible object store. */
@NullMarked
package dev.hirenow.upload.storage;

import org.jspecify.annotations.NullMarked;
