/** What is done to whole folders: whom they belong to, and their end. */
@NullMarked
package dev.hirenow.local.files;

import org.jspecify.annotations.NullMarked;
