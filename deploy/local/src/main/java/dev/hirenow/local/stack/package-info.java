/** The whole system as processes on this machine, for the command line and for tests. */
@NullMarked
package dev.hirenow.local.stack;

import org.jspecify.annotations.NullMarked;
