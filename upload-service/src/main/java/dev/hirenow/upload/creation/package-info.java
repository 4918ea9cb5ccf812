/** Idempotent creation: a repeated request creates a resource only once. */
@NullMarked
package dev.hirenow.upload.creation;

import org.jspecify.annotations.NullMarked;
