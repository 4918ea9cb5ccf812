/** Rules for text from outside. */
@NullMarked
package dev.hirenow.common.text;

import org.jspecify.annotations.NullMarked;
