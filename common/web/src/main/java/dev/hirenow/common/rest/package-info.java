/** The operators' endpoints that every service serves: its jobs and an interview's timeline. */
@NullMarked
package dev.hirenow.common.rest;

import org.jspecify.annotations.NullMarked;
