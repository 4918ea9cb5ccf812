/** Work held in PostgreSQL: claimed with a lease and a fence, called under a provider limit, finished once. */
@NullMarked
package dev.hirenow.common.work;

import org.jspecify.annotations.NullMarked;
