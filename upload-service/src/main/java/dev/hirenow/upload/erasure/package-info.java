/** Erasing interviews, and the receipts that prove it. */
@NullMarked
package dev.hirenow.upload.erasure;

import org.jspecify.annotations.NullMarked;
