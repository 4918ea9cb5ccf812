/** The operators' and auditors' view of this service. */
@NullMarked
package dev.hirenow.analysis.rest;

import org.jspecify.annotations.NullMarked;
