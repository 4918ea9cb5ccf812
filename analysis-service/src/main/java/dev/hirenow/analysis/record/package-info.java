/** The record of an analysis, with everything that led to it, and the check of such a record. */
@NullMarked
package dev.hirenow.analysis.record;

import org.jspecify.annotations.NullMarked;
