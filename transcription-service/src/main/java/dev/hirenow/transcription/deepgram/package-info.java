/** Speech to text through Deepgram's pre-recorded API, or any server that implements it. */
@NullMarked
package dev.hirenow.transcription.deepgram;

import org.jspecify.annotations.NullMarked;
