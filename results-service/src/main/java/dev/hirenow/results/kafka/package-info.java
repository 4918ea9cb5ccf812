/** Consumes facts in batches. */
@NullMarked
package dev.hirenow.results.kafka;

import org.jspecify.annotations.NullMarked;
