/** The transcription service: turns candidates' recorded answers into transcripts with word timings. */
@NullMarked
package dev.hirenow.transcription;

import org.jspecify.annotations.NullMarked;
