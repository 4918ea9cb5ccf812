/** Makes the audio and the playback copy of a recording by running ffmpeg as a child process. */
@NullMarked
package dev.hirenow.transcription.ffmpeg;

import org.jspecify.annotations.NullMarked;
