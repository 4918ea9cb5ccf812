/** The settings of the sandbox, validated at startup. */
@NullMarked
package dev.hirenow.sandbox.settings;

import org.jspecify.annotations.NullMarked;
