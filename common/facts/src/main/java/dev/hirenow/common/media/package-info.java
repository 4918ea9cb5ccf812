/** Checks what an ffmpeg supports and limits its processes. Plain Java: the launcher uses it without Quarkus. */
@NullMarked
package dev.hirenow.common.media;

import org.jspecify.annotations.NullMarked;
