/** The settings of this service, validated at startup. */
@NullMarked
package dev.hirenow.transcription.settings;

import org.jspecify.annotations.NullMarked;
