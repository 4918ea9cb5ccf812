/** Traces from a candidate's upload to the stored score, across Kafka and the queues of work. */
@NullMarked
package dev.hirenow.common.trace;

import org.jspecify.annotations.NullMarked;
