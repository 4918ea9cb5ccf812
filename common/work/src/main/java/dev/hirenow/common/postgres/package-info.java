/** Transactions that store state, facts and jobs together. */
@NullMarked
package dev.hirenow.common.postgres;

import org.jspecify.annotations.NullMarked;
