/** The settings of this service, validated at startup. */
@NullMarked
package dev.hirenow.upload.settings;

import org.jspecify.annotations.NullMarked;
