package dev.hirenow.common.signin;

import java.net.URI;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link to an area of the pages.
 *
 * @param name the folder of the area, such as {@code recruiting}
 * @param address of the area's first page
 */
@Schema(name = "AreaLink")
public record AreaLink(String name, URI address) {}
