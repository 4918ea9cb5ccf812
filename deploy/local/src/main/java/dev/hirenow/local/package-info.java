/** The command line: what the user asked for, and what is said back. */
@NullMarked
package dev.hirenow.local;

import org.jspecify.annotations.NullMarked;
