/** Passes claimed jobs to the use cases and reports the outcomes to the queue. */
@NullMarked
package dev.hirenow.analysis.worker;

import org.jspecify.annotations.NullMarked;
