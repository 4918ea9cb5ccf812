/** Removes finished rows after their retention, so that every table is bounded. */
@NullMarked
package dev.hirenow.common.retention;

import org.jspecify.annotations.NullMarked;
