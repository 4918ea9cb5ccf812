/** What text from outside may be. */
@NullMarked
package dev.hirenow.common.text;

import org.jspecify.annotations.NullMarked;
