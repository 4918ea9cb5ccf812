/** Whether an ffmpeg can do what HireNow asks of it. Plain Java: the launcher uses it without Quarkus. */
@NullMarked
package dev.hirenow.common.media;

import org.jspecify.annotations.NullMarked;
