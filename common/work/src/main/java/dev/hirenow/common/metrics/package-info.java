/** Metrics over the tables of every service; docs/metrics.md explains them. */
@NullMarked
package dev.hirenow.common.metrics;

import org.jspecify.annotations.NullMarked;
