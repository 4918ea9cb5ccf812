/** The rule-based scorer that replaces a language model; docs/sandbox.md describes its rules. */
@NullMarked
package dev.hirenow.sandbox.model;

import org.jspecify.annotations.NullMarked;
