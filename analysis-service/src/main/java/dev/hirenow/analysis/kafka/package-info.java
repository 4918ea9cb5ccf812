/** Consumes the facts of other services. */
@NullMarked
package dev.hirenow.analysis.kafka;

import org.jspecify.annotations.NullMarked;
