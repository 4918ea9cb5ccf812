package dev.hirenow.upload.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.rest.OperatorServices;
import dev.hirenow.common.rest.WorkResource;

/** The operators' view of this service's work. */
@Path("/api/v1/work/upload")
@Tag(name = "Operations")
@SecurityRequirement(name = "bearer")
class UploadWorkResource extends WorkResource {

    UploadWorkResource(OperatorServices operations) {
        super(operations);
    }
}
