/** The languages that speech recognition supports. */
@NullMarked
package dev.hirenow.common.language;

import org.jspecify.annotations.NullMarked;
