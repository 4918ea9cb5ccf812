/** What is said of failures: enough to find their cause, and nothing that a candidate said. */
@NullMarked
package dev.hirenow.common.failure;

import org.jspecify.annotations.NullMarked;
