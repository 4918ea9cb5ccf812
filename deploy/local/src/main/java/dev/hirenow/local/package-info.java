/** The command line: parses the user's options and prints the output. */
@NullMarked
package dev.hirenow.local;

import org.jspecify.annotations.NullMarked;
