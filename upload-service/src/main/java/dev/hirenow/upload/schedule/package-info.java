/** The door for what happens by the clock. */
@NullMarked
package dev.hirenow.upload.schedule;

import org.jspecify.annotations.NullMarked;
