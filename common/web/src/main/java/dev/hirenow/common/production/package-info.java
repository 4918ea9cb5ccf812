/** Whether a service may start in production as it is set up: one rule for all services, and what each adds to it. */
@NullMarked
package dev.hirenow.common.production;

import org.jspecify.annotations.NullMarked;
