/** HTTP clients of the other services. */
@NullMarked
package dev.hirenow.results.owners;

import org.jspecify.annotations.NullMarked;
