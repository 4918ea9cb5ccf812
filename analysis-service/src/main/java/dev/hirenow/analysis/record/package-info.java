/** The record of an analysis, with everything that led to it, and its verification. */
@NullMarked
package dev.hirenow.analysis.record;

import org.jspecify.annotations.NullMarked;
