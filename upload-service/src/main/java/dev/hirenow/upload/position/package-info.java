/** What candidates are asked and how their answers are scored: positions, questions, rubrics and their checks. */
@NullMarked
package dev.hirenow.upload.position;

import org.jspecify.annotations.NullMarked;
