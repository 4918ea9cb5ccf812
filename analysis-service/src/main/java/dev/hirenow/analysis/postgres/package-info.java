/** Stores interviews and analyses, with their facts and jobs, in PostgreSQL. */
@NullMarked
package dev.hirenow.analysis.postgres;

import org.jspecify.annotations.NullMarked;
