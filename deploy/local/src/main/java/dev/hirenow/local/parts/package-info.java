/** One class for each thing the stack is made of: how it is configured, started and known to be ready. */
@NullMarked
package dev.hirenow.local.parts;

import org.jspecify.annotations.NullMarked;
