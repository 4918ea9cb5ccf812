/** The work of other services, which belongs to them: they are asked in the name of whoever asks here. */
@NullMarked
package dev.hirenow.results.work;

import org.jspecify.annotations.NullMarked;
