/** The rule scorer that stands in for a language model. Its rules are in the module's README. */
@NullMarked
package dev.hirenow.sandbox.judge;

import org.jspecify.annotations.NullMarked;
