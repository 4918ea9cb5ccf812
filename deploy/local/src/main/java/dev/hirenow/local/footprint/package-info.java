/** Measures the start-up and resource use of a service as JVM package and as native executable. */
@NullMarked
package dev.hirenow.local.footprint;

import org.jspecify.annotations.NullMarked;
