/** The read model in PostgreSQL. */
@NullMarked
package dev.hirenow.results.postgres;

import org.jspecify.annotations.NullMarked;
