/** JSON settings for facts and requests. */
@NullMarked
package dev.hirenow.common.json;

import org.jspecify.annotations.NullMarked;
