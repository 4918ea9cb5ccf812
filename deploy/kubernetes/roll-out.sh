#!/usr/bin/env bash
# Applies an overlay in three steps, each after the previous one is done: the platform, the migrations, the services.
# roll-out.sh overlays/production [options of kubectl]
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
overlay=${1:?which overlay? such as overlays/production}
shift
kubectl=(kubectl "$@")
apply() { "${kubectl[@]}" apply --server-side --field-manager=hirenow -k "$overlay" -l "hirenow.dev/step=$1"; }

apply platform
for kind in kafka.kafka.strimzi.io/kafka cluster.postgresql.cnpg.io/database; do
  # If the overlay has none (managed parts), there is nothing to wait for.
  if "${kubectl[@]}" -n hirenow get "$kind" >/dev/null 2>&1; then
    "${kubectl[@]}" -n hirenow wait --for=condition=Ready --timeout=15m "$kind"
  fi
done

# A Job cannot be changed: delete the last release's; its rows stay.
"${kubectl[@]}" -n hirenow delete job -l hirenow.dev/step=migrations --ignore-not-found --wait
apply migrations
"${kubectl[@]}" -n hirenow wait --for=condition=Complete --timeout=15m job -l hirenow.dev/step=migrations ||
  { "${kubectl[@]}" -n hirenow logs -l app.kubernetes.io/component=migration --tail=30; exit 1; }

apply services
for service in upload transcription analysis results; do
  "${kubectl[@]}" -n hirenow rollout status "deployment/$service" --timeout=10m
done
