/** The model behind Gemini's generateContent API, or whatever speaks it. */
@NullMarked
package dev.hirenow.analysis.gemini;

import org.jspecify.annotations.NullMarked;
