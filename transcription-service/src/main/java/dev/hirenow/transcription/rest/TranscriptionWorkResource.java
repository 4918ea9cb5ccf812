package dev.hirenow.transcription.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

import dev.hirenow.common.rest.OperatorServices;
import dev.hirenow.common.rest.WorkResource;

/** The operators' view of preparations and provider calls. */
@SecurityRequirement(name = "bearer")
@Path("/api/v1/work/transcription")
public class TranscriptionWorkResource extends WorkResource {

    TranscriptionWorkResource(OperatorServices operations) {
        super(operations);
    }
}
