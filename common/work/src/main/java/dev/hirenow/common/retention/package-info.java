/** Removes what is finished once nobody needs it any more, so that every table has a bound. */
@NullMarked
package dev.hirenow.common.retention;

import org.jspecify.annotations.NullMarked;
