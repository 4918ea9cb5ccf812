/** The secret link that lets one candidate into one interview. */
@NullMarked
package dev.hirenow.upload.invitation;

import org.jspecify.annotations.NullMarked;
