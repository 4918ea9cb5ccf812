/** Scheduled tasks: by the database's clock, on one replica at a time, and visible to operators. */
@NullMarked
package dev.hirenow.common.schedule;

import org.jspecify.annotations.NullMarked;
