/** How a recorded answer becomes a transcript: its states, the rules between them, and what they need from outside. */
@NullMarked
package dev.hirenow.transcription.transcript;

import org.jspecify.annotations.NullMarked;
