/** Settings, validated when the service starts. */
@NullMarked
package dev.hirenow.analysis.settings;

import org.jspecify.annotations.NullMarked;
