/** Workers: pass claimed jobs to their use case and report the result to the queue. */
@NullMarked
package dev.hirenow.transcription.worker;

import org.jspecify.annotations.NullMarked;
