/** The way of every imitated call: refuse, count, read the body, obey the script, answer. */
@NullMarked
package dev.hirenow.sandbox.door;

import org.jspecify.annotations.NullMarked;
