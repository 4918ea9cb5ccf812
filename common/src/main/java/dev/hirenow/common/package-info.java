/** What at least two services need, naming none of them. */
@NullMarked
package dev.hirenow.common;

import org.jspecify.annotations.NullMarked;
