package dev.hirenow.common.kafka;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.DecisionRecorded;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewDataErased;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.QuestionsReopened;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptRequested;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;

/** Registers the facts, with their nested records, for reflection in native images. */
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {
            AnalysisFailed.class,
            DecisionRecorded.class,
            InterviewAnalyzed.class,
            InterviewClosed.class,
            InterviewCreated.class,
            InterviewDataErased.class,
            InterviewErased.class,
            InterviewSubmitted.class,
            QuestionsReopened.class,
            TranscriptReady.class,
            TranscriptRequested.class,
            TranscriptionFailed.class,
            VideoReceived.class
        })
final class FactReflection {

    private FactReflection() {}
}
