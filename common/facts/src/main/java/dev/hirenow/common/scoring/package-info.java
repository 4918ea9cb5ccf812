/** Turns ratings into scores, in the same way for the model's ratings and for people's; docs/scoring.md explains it. */
@NullMarked
package dev.hirenow.common.scoring;

import org.jspecify.annotations.NullMarked;
