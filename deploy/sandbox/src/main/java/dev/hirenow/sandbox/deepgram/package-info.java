/** Imitates Deepgram's pre-recorded speech-to-text API. */
@NullMarked
package dev.hirenow.sandbox.deepgram;

import org.jspecify.annotations.NullMarked;
