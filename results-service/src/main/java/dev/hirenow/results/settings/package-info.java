/** Settings, validated when the service starts. */
@NullMarked
package dev.hirenow.results.settings;

import org.jspecify.annotations.NullMarked;
