/** Limits per caller, so that no caller takes the capacity of the others. */
@NullMarked
package dev.hirenow.common.limit;

import org.jspecify.annotations.NullMarked;
