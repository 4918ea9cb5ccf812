/** Parses a form with a recording as it arrives: plain Java, bounded, and without a temporary file of its own. */
@NullMarked
package dev.hirenow.upload.rest.form;

import org.jspecify.annotations.NullMarked;
