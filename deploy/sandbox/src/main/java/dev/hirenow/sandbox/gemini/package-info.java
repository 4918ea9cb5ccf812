/** Looks like Gemini's generateContent and countTokens from outside. */
@NullMarked
package dev.hirenow.sandbox.gemini;

import org.jspecify.annotations.NullMarked;
