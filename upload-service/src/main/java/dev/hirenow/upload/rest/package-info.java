/** The REST API for recruiters and candidates: decodes requests, calls use cases and maps their outcomes. */
@NullMarked
package dev.hirenow.upload.rest;

import org.jspecify.annotations.NullMarked;
