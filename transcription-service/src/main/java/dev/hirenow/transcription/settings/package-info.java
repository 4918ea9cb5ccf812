/** What can be set, validated when the service starts. */
@NullMarked
package dev.hirenow.transcription.settings;

import org.jspecify.annotations.NullMarked;
