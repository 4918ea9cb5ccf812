/** How a process ends. */
@NullMarked
package dev.hirenow.common.lifecycle;

import org.jspecify.annotations.NullMarked;
