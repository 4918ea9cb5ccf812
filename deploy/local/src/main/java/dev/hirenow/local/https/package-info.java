/** The HTTPS entry point for other devices, a process of its own. */
@NullMarked
package dev.hirenow.local.https;

import org.jspecify.annotations.NullMarked;
