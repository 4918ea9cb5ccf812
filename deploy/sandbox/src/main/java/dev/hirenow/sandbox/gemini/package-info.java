/** Imitates Gemini's generateContent and countTokens. */
@NullMarked
package dev.hirenow.sandbox.gemini;

import org.jspecify.annotations.NullMarked;
