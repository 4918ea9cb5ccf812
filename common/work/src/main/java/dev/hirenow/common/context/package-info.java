/** Vert.x contexts and threads that flows run on. */
@NullMarked
package dev.hirenow.common.context;

import org.jspecify.annotations.NullMarked;
