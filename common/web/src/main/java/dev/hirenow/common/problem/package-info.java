/** Errors as RFC 9457 problem documents. */
@NullMarked
package dev.hirenow.common.problem;

import org.jspecify.annotations.NullMarked;
