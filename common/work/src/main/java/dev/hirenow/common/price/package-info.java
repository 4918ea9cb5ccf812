/** Providers' prices: a dated list, from which the spend is estimated. */
@NullMarked
package dev.hirenow.common.price;

import org.jspecify.annotations.NullMarked;
