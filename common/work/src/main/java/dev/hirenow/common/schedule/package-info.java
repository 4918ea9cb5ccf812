/** What happens by the clock: by the time of the database, on one replica at a time, and visible to operators. */
@NullMarked
package dev.hirenow.common.schedule;

import org.jspecify.annotations.NullMarked;
