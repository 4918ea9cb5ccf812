/** Whether a service is ready for requests. */
@NullMarked
package dev.hirenow.common.health;

import org.jspecify.annotations.NullMarked;
