/** The one way in over HTTPS, as a process of its own, for devices other than this machine. */
@NullMarked
package dev.hirenow.local.https;

import org.jspecify.annotations.NullMarked;
