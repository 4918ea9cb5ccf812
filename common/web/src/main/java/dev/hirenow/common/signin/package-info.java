/** Identifies callers, and signs users in to a service's pages. */
@NullMarked
package dev.hirenow.common.signin;

import org.jspecify.annotations.NullMarked;
