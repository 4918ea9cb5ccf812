package dev.hirenow.common.facts;

import java.util.Arrays;
import java.util.Optional;

/** The types of facts. Each topic carries one type; a new version is published beside the old one. */
public enum FactType {
    INTERVIEW_CREATED("interview-created", 1, InterviewCreated.class),
    VIDEO_RECEIVED("video-received", 1, VideoReceived.class),
    TRANSCRIPT_READY("transcript-ready", 1, TranscriptReady.class),
    TRANSCRIPTION_FAILED("transcription-failed", 1, TranscriptionFailed.class),
    TRANSCRIPT_REQUESTED("transcript-requested", 1, TranscriptRequested.class),
    INTERVIEW_SUBMITTED("interview-submitted", 1, InterviewSubmitted.class),
    INTERVIEW_ANALYZED("interview-analyzed", 1, InterviewAnalyzed.class),
    ANALYSIS_FAILED("analysis-failed", 1, AnalysisFailed.class),
    QUESTIONS_REOPENED("questions-reopened", 1, QuestionsReopened.class),
    DECISION_RECORDED("decision-recorded", 1, DecisionRecorded.class),
    INTERVIEW_CLOSED("interview-closed", 1, InterviewClosed.class),
    INTERVIEW_ERASED("interview-erased", 1, InterviewErased.class),
    INTERVIEW_DATA_ERASED("interview-data-erased", 1, InterviewDataErased.class);

    private final String topic;
    private final int version;
    private final Class<? extends Fact> payload;

    FactType(String topic, int version, Class<? extends Fact> payload) {
        this.topic = topic;
        this.version = version;
        this.payload = payload;
    }

    /** The Kafka topic. */
    public String topic() {
        return topic;
    }

    /** The version of the payload. */
    public int version() {
        return version;
    }

    /** The record that the payload is read into. */
    public Class<? extends Fact> payload() {
        return payload;
    }

    /** The CloudEvents type, such as {@code dev.hirenow.video-received.v1}. */
    public String cloudEventType() {
        return "dev.hirenow." + topic + ".v" + version;
    }

    /** The type of this fact. */
    public static FactType of(Fact fact) {
        return Arrays.stream(values())
                .filter(type -> type.payload.isInstance(fact))
                .findFirst()
                .orElseThrow();
    }

    /** The type with this CloudEvents name; empty if this release does not know it. */
    public static Optional<FactType> ofCloudEventType(String name) {
        return Arrays.stream(values())
                .filter(type -> type.cloudEventType().equals(name))
                .findFirst();
    }
}
