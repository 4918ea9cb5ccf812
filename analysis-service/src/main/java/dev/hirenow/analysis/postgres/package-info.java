/** Keeps interviews and analyses, with the facts and jobs they cause, in PostgreSQL. */
@NullMarked
package dev.hirenow.analysis.postgres;

import org.jspecify.annotations.NullMarked;
