/** How a recorded answer becomes a transcript: its states, the rules between them, and the ports they need. */
@NullMarked
package dev.hirenow.transcription.transcript;

import org.jspecify.annotations.NullMarked;
