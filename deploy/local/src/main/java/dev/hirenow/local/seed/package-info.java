/** Fills the reviewers' list with generated interviews. */
@NullMarked
package dev.hirenow.local.seed;

import org.jspecify.annotations.NullMarked;
