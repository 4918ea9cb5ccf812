package dev.hirenow.transcription.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

import dev.hirenow.common.operations.Operations;
import dev.hirenow.common.operations.WorkResource;

/** Preparations and provider calls, for operators. */
@SecurityRequirement(name = "bearer")
@Path("/api/v1/work/transcription")
public class TranscriptionWorkResource extends WorkResource {

    TranscriptionWorkResource(Operations operations) {
        super(operations);
    }
}
