/** How much one caller may ask for, so that nobody takes what others need. */
@NullMarked
package dev.hirenow.common.limit;

import org.jspecify.annotations.NullMarked;
