/** Brings finished interviews over from the Django application that was used before. */
@NullMarked
package dev.hirenow.local.imports;

import org.jspecify.annotations.NullMarked;
