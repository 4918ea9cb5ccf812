/** Analyses one submission with as few model calls as possible, from frozen input to stored result. */
@NullMarked
package dev.hirenow.analysis.analysis;

import org.jspecify.annotations.NullMarked;
