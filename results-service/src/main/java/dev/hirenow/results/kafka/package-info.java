/** The facts that come in, batch by batch. */
@NullMarked
package dev.hirenow.results.kafka;

import org.jspecify.annotations.NullMarked;
