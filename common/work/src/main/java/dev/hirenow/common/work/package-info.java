/**
 * A job queue in PostgreSQL: jobs are claimed with a lease and a fence, call providers within limits, and finish once.
 */
@NullMarked
package dev.hirenow.common.work;

import org.jspecify.annotations.NullMarked;
