/** How a process begins and ends. */
@NullMarked
package dev.hirenow.common.lifecycle;

import org.jspecify.annotations.NullMarked;
