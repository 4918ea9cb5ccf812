package dev.hirenow.analysis.postgres;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.retention.ResponseRetentionMarker;

/** Keeps the model's responses as long as the interview, because scores are derived again from them. */
@ApplicationScoped
class ModelResponseRetentionMarker implements ResponseRetentionMarker {}
