/** What HR reads of an interview: how facts find their places, what state they add up to, and the ports behind it. */
@NullMarked
package dev.hirenow.results.report;

import org.jspecify.annotations.NullMarked;
