/** The model behind Gemini's generateContent API or a compatible one. */
@NullMarked
package dev.hirenow.analysis.gemini;

import org.jspecify.annotations.NullMarked;
