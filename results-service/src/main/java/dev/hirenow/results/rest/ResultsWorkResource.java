package dev.hirenow.results.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.rest.OperatorServices;
import dev.hirenow.common.rest.WorkResource;

/** The operators' endpoints of this service, which has no jobs of its own because it only consumes facts. */
@Path("/api/v1/work/results")
@RolesAllowed("operator")
@SecurityRequirement(name = "bearer")
@Tag(name = "operations", description = "For operators")
@APIResponse(responseCode = "401", description = "No valid bearer token")
@APIResponse(responseCode = "403", description = "The token has not the role operator, or no organisation")
public class ResultsWorkResource extends WorkResource {

    ResultsWorkResource(OperatorServices operations) {
        super(operations);
    }
}
