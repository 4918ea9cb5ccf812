/** The settings of this service, checked at the start. */
@NullMarked
package dev.hirenow.upload.settings;

import org.jspecify.annotations.NullMarked;
