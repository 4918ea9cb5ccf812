/** The sandbox's own endpoints under /sandbox. */
@NullMarked
package dev.hirenow.sandbox.rest;

import org.jspecify.annotations.NullMarked;
