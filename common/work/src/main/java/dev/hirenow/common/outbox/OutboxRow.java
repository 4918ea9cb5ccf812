package dev.hirenow.common.outbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An outbox row: a fact to send.
 *
 * @param id UUIDv7, also the CloudEvents id
 * @param topic Kafka topic
 * @param type CloudEvents type
 * @param organisation owner of the interview
 * @param interviewId key of the Kafka record
 * @param payload JSON
 * @param traceparent W3C trace context of its cause, or null
 */
record OutboxRow(
        UUID id,
        String topic,
        String type,
        String organisation,
        UUID interviewId,
        byte[] payload,
        @Nullable String traceparent) {}
