/** HTTP for HR and operators: decode, ask the report room, show. */
@NullMarked
package dev.hirenow.results.rest;

import org.jspecify.annotations.NullMarked;
