/** Erases interviews: rows, objects and unsent facts, with a tombstone against late writes. */
@NullMarked
package dev.hirenow.common.erasure;

import org.jspecify.annotations.NullMarked;
