/** Takes claimed work to the use cases and tells the queue what became of it. */
@NullMarked
package dev.hirenow.analysis.worker;

import org.jspecify.annotations.NullMarked;
