/** Links to recordings in the object store. */
@NullMarked
package dev.hirenow.results.storage;

import org.jspecify.annotations.NullMarked;
