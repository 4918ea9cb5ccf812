/** The endpoints for operators that every service has: its work, and the trail of an interview. */
@NullMarked
package dev.hirenow.common.rest;

import org.jspecify.annotations.NullMarked;
