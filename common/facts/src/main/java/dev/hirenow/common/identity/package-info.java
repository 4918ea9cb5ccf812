/** Who has signed in, and identifiers made in Java. */
@NullMarked
package dev.hirenow.common.identity;

import org.jspecify.annotations.NullMarked;
