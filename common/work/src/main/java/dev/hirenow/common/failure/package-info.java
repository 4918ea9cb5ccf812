/** Which failures pass and which are our own, and what is said of them: enough to find the cause, no word of a candidate. */
@NullMarked
package dev.hirenow.common.failure;

import org.jspecify.annotations.NullMarked;
