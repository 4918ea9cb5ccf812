/** Taking one recorded answer: what is accepted, and how it becomes an attempt. */
@NullMarked
package dev.hirenow.upload.answer;

import org.jspecify.annotations.NullMarked;
