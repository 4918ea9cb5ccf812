/** How JSON is read, in facts as in requests. */
@NullMarked
package dev.hirenow.common.json;

import org.jspecify.annotations.NullMarked;
