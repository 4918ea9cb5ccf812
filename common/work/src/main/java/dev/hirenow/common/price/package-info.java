/** What providers charge: a list with a date, from which the spend is estimated. */
@NullMarked
package dev.hirenow.common.price;

import org.jspecify.annotations.NullMarked;
