/** Jobs of other services, which own them and are called with the caller's token. */
@NullMarked
package dev.hirenow.results.work;

import org.jspecify.annotations.NullMarked;
