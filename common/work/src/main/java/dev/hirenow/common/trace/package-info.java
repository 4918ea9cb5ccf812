/** Traces from a candidate's upload to the stored score, across Kafka and the job queues. */
@NullMarked
package dev.hirenow.common.trace;

import org.jspecify.annotations.NullMarked;
