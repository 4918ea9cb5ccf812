/** Turns the recorded answers of candidates into transcripts whose words know when they are spoken. */
@NullMarked
package dev.hirenow.transcription;

import org.jspecify.annotations.NullMarked;
