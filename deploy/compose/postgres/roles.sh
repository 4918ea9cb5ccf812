#!/bin/bash
# Runs once, in an empty database: creates the services' schemas and roles.
set -euo pipefail
arguments=()
for role in UPLOAD_OWNER UPLOAD_APP TRANSCRIPTION_OWNER TRANSCRIPTION_APP ANALYSIS_OWNER ANALYSIS_APP RESULTS_OWNER RESULTS_APP; do
  variable=${role}_PASSWORD
  password=${!variable:?is not set}
  arguments+=(-v "${role,,}_password='${password//\'/\'\'}'")
done
for script in "${ROLES:-/hirenow/roles}"/*.sql; do
  psql -v ON_ERROR_STOP=1 -q -U "${POSTGRES_USER:-postgres}" -d "${POSTGRES_DB:?is not set}" "${arguments[@]}" -f "$script"
done
