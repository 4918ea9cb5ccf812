/** Speech to text by Deepgram's pre-recorded API, or whatever speaks it. */
@NullMarked
package dev.hirenow.transcription.deepgram;

import org.jspecify.annotations.NullMarked;
