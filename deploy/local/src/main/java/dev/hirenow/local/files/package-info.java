/** Operations on whole folders: ownership and deletion. */
@NullMarked
package dev.hirenow.local.files;

import org.jspecify.annotations.NullMarked;
