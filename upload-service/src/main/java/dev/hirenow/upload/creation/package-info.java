/** Creating things once, however often the request comes. */
@NullMarked
package dev.hirenow.upload.creation;

import org.jspecify.annotations.NullMarked;
