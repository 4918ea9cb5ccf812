/** The HTTP API for HR and operators: parses requests, calls the use cases, renders views. */
@NullMarked
package dev.hirenow.results.rest;

import org.jspecify.annotations.NullMarked;
