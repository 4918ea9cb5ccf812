/** Reads a form with a recording in it as it arrives: plain Java, within limits, and without a file of its own. */
@NullMarked
package dev.hirenow.upload.rest.form;

import org.jspecify.annotations.NullMarked;
