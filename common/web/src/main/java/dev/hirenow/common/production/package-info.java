/** Refuses an unsafe start in production: one rule for all services, and the checks that each service adds. */
@NullMarked
package dev.hirenow.common.production;

import org.jspecify.annotations.NullMarked;
