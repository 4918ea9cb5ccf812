/** Scripted answers, latencies, holds and faults for tests. */
@NullMarked
package dev.hirenow.sandbox.script;

import org.jspecify.annotations.NullMarked;
