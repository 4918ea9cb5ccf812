/** Measures the start-up and resource use of a service as JVM package and as native executable. */
@NullMarked
package dev.hirenow.local.forms;

import org.jspecify.annotations.NullMarked;
