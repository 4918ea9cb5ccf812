/** The caller of a request, and identifiers generated in Java. */
@NullMarked
package dev.hirenow.common.identity;

import org.jspecify.annotations.NullMarked;
