/** Interviews that have to go, and the receipts of those that went. */
@NullMarked
package dev.hirenow.upload.erasure;

import org.jspecify.annotations.NullMarked;
