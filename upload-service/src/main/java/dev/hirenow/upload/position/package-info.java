/** Positions, questions, rubrics and their validation. */
@NullMarked
package dev.hirenow.upload.position;

import org.jspecify.annotations.NullMarked;
