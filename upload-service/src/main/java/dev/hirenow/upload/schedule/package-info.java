/** Scheduled jobs. */
@NullMarked
package dev.hirenow.upload.schedule;

import org.jspecify.annotations.NullMarked;
