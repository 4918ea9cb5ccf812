/** One candidate's interview from creation to end: its states, its rules and the use cases that apply them. */
@NullMarked
package dev.hirenow.upload.interview;

import org.jspecify.annotations.NullMarked;
