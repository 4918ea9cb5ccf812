/** Readiness of a service. */
@NullMarked
package dev.hirenow.common.health;

import org.jspecify.annotations.NullMarked;
