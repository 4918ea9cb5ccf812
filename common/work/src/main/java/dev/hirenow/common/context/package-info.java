/** On which Vert.x context a flow runs. */
@NullMarked
package dev.hirenow.common.context;

import org.jspecify.annotations.NullMarked;
