/** HTTP calls to providers with limits on response size and time. */
@NullMarked
package dev.hirenow.common.provider;

import org.jspecify.annotations.NullMarked;
