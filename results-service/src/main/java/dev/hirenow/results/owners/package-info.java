/** Other services, asked over HTTP. */
@NullMarked
package dev.hirenow.results.owners;

import org.jspecify.annotations.NullMarked;
