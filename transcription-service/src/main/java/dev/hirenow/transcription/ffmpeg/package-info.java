/** Makes audio and a playback copy out of a recording, by running ffmpeg as a child process. */
@NullMarked
package dev.hirenow.transcription.ffmpeg;

import org.jspecify.annotations.NullMarked;
