/** The recorded interview that goes through the public API, and its readable result. */
@NullMarked
package dev.hirenow.local.demo;

import org.jspecify.annotations.NullMarked;
