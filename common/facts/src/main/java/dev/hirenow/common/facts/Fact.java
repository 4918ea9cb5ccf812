package dev.hirenow.common.facts;

import java.util.UUID;

/** An event of an interview that other services may rely on. */
public sealed interface Fact
        permits InterviewCreated,
                VideoReceived,
                TranscriptReady,
                TranscriptionFailed,
                TranscriptRequested,
                InterviewSubmitted,
                InterviewAnalyzed,
                AnalysisFailed,
                QuestionsReopened,
                DecisionRecorded,
                InterviewClosed,
                InterviewErased,
                InterviewDataErased {

    /** The interview; also the key of the Kafka record. */
    UUID interviewId();

    /** The organisation that owns the interview. */
    String organisation();
}
