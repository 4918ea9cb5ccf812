/** Looks like Deepgram's pre-recorded speech-to-text API from outside. */
@NullMarked
package dev.hirenow.sandbox.deepgram;

import org.jspecify.annotations.NullMarked;
