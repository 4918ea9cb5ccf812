package dev.hirenow.transcription.rest;

import jakarta.ws.rs.Path;

import dev.hirenow.common.identity.Callers;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.operations.WorkResource;

/** Preparations and provider calls, for operators. */
@Path("/api/v1/work/transcription")
public class TranscriptionWorkResource extends WorkResource {

    TranscriptionWorkResource(WorkQueries queries, Callers callers) {
        super(queries, callers);
    }
}
