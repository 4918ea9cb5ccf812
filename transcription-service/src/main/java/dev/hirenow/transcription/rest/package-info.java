/** The REST API for operators. */
@NullMarked
package dev.hirenow.transcription.rest;

import org.jspecify.annotations.NullMarked;
