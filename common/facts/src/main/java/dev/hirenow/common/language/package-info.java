/** Which languages can be recognised. */
@NullMarked
package dev.hirenow.common.language;

import org.jspecify.annotations.NullMarked;
