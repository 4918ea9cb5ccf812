/** Imitates the two providers' HTTP APIs, for trials and tests; never for production. */
@NullMarked
package dev.hirenow.sandbox;

import org.jspecify.annotations.NullMarked;
