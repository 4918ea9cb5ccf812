/** What can be configured, validated at start. */
@NullMarked
package dev.hirenow.results.settings;

import org.jspecify.annotations.NullMarked;
