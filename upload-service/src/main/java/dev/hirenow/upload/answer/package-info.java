/** Uploading one recorded answer: which recordings are accepted, and how a recording becomes an attempt. */
@NullMarked
package dev.hirenow.upload.answer;

import org.jspecify.annotations.NullMarked;
