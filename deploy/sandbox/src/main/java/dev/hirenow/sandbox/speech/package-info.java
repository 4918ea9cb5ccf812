/** Real speech recognition without network access: ffmpeg, silence detection and Sphinx4. */
@NullMarked
package dev.hirenow.sandbox.speech;

import org.jspecify.annotations.NullMarked;
