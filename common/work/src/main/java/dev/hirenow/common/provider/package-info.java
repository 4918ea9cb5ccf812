/** Calling providers over HTTP without trusting them with our memory or our time. */
@NullMarked
package dev.hirenow.common.provider;

import org.jspecify.annotations.NullMarked;
