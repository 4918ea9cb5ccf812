/** Forgetting an interview: rows, objects and facts in flight, with a tombstone that keeps it forgotten. */
@NullMarked
package dev.hirenow.common.erasure;

import org.jspecify.annotations.NullMarked;
