/** What can be set from outside, checked at start. */
@NullMarked
package dev.hirenow.sandbox.settings;

import org.jspecify.annotations.NullMarked;
