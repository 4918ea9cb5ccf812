/** The reports that HR reads: how facts find their places, the state that they lead to, and the ports. */
@NullMarked
package dev.hirenow.results.report;

import org.jspecify.annotations.NullMarked;
