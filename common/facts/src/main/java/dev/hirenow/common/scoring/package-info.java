/** How ratings become scores, the same for the model's and for people's; docs/scoring.md explains it. */
@NullMarked
package dev.hirenow.common.scoring;

import org.jspecify.annotations.NullMarked;
