package dev.hirenow.upload.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.identity.Callers;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.operations.WorkResource;

/** What operators see of this service. */
@Path("/api/v1/work/upload")
@Tag(name = "Operations")
@SecurityRequirement(name = "bearer")
class UploadWorkResource extends WorkResource {

    UploadWorkResource(WorkQueries queries, Callers callers) {
        super(queries, callers);
    }
}
