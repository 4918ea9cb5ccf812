#!/bin/bash
# Creates the topics as docs/asyncapi.yaml describes them, and updates the configuration of existing ones.
set -euo pipefail
tools=${KAFKA_TOOLS:-/opt/kafka/bin}
broker=${KAFKA_BOOTSTRAP_SERVERS:?is not set}
partitions=12
replicas=${REPLICAS:-3}
in_sync=${IN_SYNC:-2}
personal=604800000 # 7 days: what candidates said and what was made of it
erasures=7776000000 # 90 days: ids and counts alone

topic() {
  local name=$1 retention=$2
  local settings=cleanup.policy=delete,retention.ms=$retention,compression.type=zstd,max.message.bytes=4194304
  settings+=,min.insync.replicas=$in_sync,segment.ms=86400000
  "$tools/kafka-topics.sh" --bootstrap-server "$broker" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor "$replicas"
  "$tools/kafka-configs.sh" --bootstrap-server "$broker" --alter --entity-type topics --entity-name "$name" \
    --add-config "$settings"
}

for name in interview-created video-received transcript-ready transcription-failed transcript-requested \
    interview-submitted interview-analyzed analysis-failed questions-reopened \
    decision-recorded interview-closed; do
  topic "$name" "$personal"
done
for name in interview-erased interview-data-erased; do
  topic "$name" "$erasures"
done
