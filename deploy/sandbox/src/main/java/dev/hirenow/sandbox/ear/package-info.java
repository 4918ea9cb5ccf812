/** Real speech recognition without network: ffmpeg, a silence gate and Sphinx4. */
@NullMarked
package dev.hirenow.sandbox.ear;

import org.jspecify.annotations.NullMarked;
