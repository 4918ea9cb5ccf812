/** Fixed answers, latency, holds and faults that a test asks for in advance. */
@NullMarked
package dev.hirenow.sandbox.script;

import org.jspecify.annotations.NullMarked;
