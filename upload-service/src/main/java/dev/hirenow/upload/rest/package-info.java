/** The HTTP door for recruiters and candidates: decode, call a use case, answer by its outcome. */
@NullMarked
package dev.hirenow.upload.rest;

import org.jspecify.annotations.NullMarked;
