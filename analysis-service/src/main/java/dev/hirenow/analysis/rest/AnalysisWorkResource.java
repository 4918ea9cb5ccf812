package dev.hirenow.analysis.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.identity.Callers;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.operations.WorkResource;

/** Analyses due, running, done and put aside. */
@Path("/api/v1/work/analysis")
@Tag(name = "Work")
@RolesAllowed("operator")
public class AnalysisWorkResource extends WorkResource {

    AnalysisWorkResource(WorkQueries queries, Callers callers) {
        super(queries, callers);
    }
}
