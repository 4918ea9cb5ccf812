package dev.hirenow.analysis.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

import dev.hirenow.common.rest.OperatorServices;
import dev.hirenow.common.rest.WorkResource;

/** Analysis jobs in all states, for operators. */
@SecurityRequirement(name = "bearer")
@Path("/api/v1/work/analysis")
public class AnalysisWorkResource extends WorkResource {

    AnalysisWorkResource(OperatorServices operations) {
        super(operations);
    }
}
