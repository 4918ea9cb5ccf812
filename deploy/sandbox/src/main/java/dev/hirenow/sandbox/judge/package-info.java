/** The rule scorer that stands in for a language model. Its rules are in docs/sandbox.md. */
@NullMarked
package dev.hirenow.sandbox.judge;

import org.jspecify.annotations.NullMarked;
