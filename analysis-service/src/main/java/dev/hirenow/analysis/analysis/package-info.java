/** One submission through one call of the model, from frozen input to stored result. */
@NullMarked
package dev.hirenow.analysis.analysis;

import org.jspecify.annotations.NullMarked;
