/** A look-alike of the two providers' HTTP APIs for trying out and for tests; never for production. */
@NullMarked
package dev.hirenow.sandbox;

import org.jspecify.annotations.NullMarked;
