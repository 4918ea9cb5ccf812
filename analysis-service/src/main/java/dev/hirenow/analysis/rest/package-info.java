/** What operators see of this service's work. */
@NullMarked
package dev.hirenow.analysis.rest;

import org.jspecify.annotations.NullMarked;
