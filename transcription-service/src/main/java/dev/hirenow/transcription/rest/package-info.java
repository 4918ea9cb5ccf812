/** What operators can ask this service. */
@NullMarked
package dev.hirenow.transcription.rest;

import org.jspecify.annotations.NullMarked;
