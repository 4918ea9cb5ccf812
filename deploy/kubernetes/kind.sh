#!/usr/bin/env bash
# Runs everything in a cluster on this machine: kind.sh up | down. Requires docker, kind (0.24 or newer, for its network
# policies), kubectl (1.30 or newer) and openssl, 8 GB of memory, and the images, built by:
#   HIRENOW_VERSION=0.1.0 deploy/docker/build
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
cd "$here/../.."

# The names and versions in overlays/local.
readonly CLUSTER=hirenow VERSION=0.1.0 REGISTRY=ghcr.io/hirenow
readonly STRIMZI=1.2.0 CLOUDNATIVE_PG=1.30.0
readonly IMAGES="upload-service transcription-service analysis-service results-service sandbox"
kubectl() { command kubectl --context "kind-$CLUSTER" "$@"; }

operators() {
  kubectl apply --server-side -f \
    "https://github.com/cloudnative-pg/cloudnative-pg/releases/download/v$CLOUDNATIVE_PG/cnpg-$CLOUDNATIVE_PG.yaml"
  kubectl create namespace strimzi --dry-run=client -o yaml | kubectl apply -f -
  # The released manifest watches its own namespace; here it watches all, and creates pods that a restricted namespace
  # allows.
  curl -fsSL "https://github.com/strimzi/strimzi-kafka-operator/releases/download/$STRIMZI/strimzi-cluster-operator-$STRIMZI.yaml" |
    sed 's/namespace: myproject/namespace: strimzi/' | kubectl -n strimzi apply --server-side -f -
  kubectl -n strimzi set env deployment/strimzi-cluster-operator STRIMZI_NAMESPACE='*' \
    STRIMZI_POD_SECURITY_PROVIDER_CLASS=restricted
  for role in cluster-operator-namespaced cluster-operator-watched entity-operator; do
    kubectl create clusterrolebinding "strimzi-$role" --clusterrole="strimzi-$role" \
      --serviceaccount=strimzi:strimzi-cluster-operator --dry-run=client -o yaml | kubectl apply -f -
  done
  kubectl -n cnpg-system rollout status deployment/cnpg-controller-manager --timeout=5m
  kubectl -n strimzi rollout status deployment/strimzi-cluster-operator --timeout=5m
}

random() { openssl rand -hex 24; }

# Generated once, and kept for as long as the cluster exists.
secret() {
  local name=$1
  shift
  kubectl -n hirenow get secret "$name" >/dev/null 2>&1 || kubectl -n hirenow create secret generic "$name" "$@"
}

secrets() {
  local service identities=() key value
  for service in upload transcription analysis results; do
    secret "$service-owner" --type=kubernetes.io/basic-auth --from-literal="username=${service}_owner" --from-literal="password=$(random)"
    secret "$service-app" --type=kubernetes.io/basic-auth --from-literal="username=${service}_app" --from-literal="password=$(random)"
  done
  secret session --from-literal="secret=$(random)"
  secret oidc-client --from-literal="secret=$(random)"
  secret sign-in --from-literal="admin=$(random)" --from-literal="people=$(random)"
  secret deepgram --from-literal=api-key=sandbox-deepgram-key
  secret gemini --from-literal=api-key=sandbox-gemini-key
  kubectl -n hirenow get secret object-store-keys >/dev/null 2>&1 && return
  for service in upload transcription results; do
    key=$(random) value=$(random)
    secret "$service-object-store" --from-literal="access-key=$key" --from-literal="secret-key=$value"
    case $service in results) actions='"Read:hirenow"' ;; *) actions='"Read:hirenow","Write:hirenow","List:hirenow"' ;; esac
    identities+=("{\"name\":\"$service\",\"credentials\":[{\"accessKey\":\"$key\",\"secretKey\":\"$value\"}],\"actions\":[$actions]}")
  done
  secret object-store-keys --from-literal="s3.json={\"identities\":[$(IFS=,; echo "${identities[*]}")]}"
}

up() {
  kind get clusters | grep -qx "$CLUSTER" || kind create cluster --name "$CLUSTER" --wait 5m
  for image in $IMAGES; do
    kind load docker-image --name "$CLUSTER" "$REGISTRY/$image:$VERSION"
  done
  operators
  kubectl create namespace hirenow --dry-run=client -o yaml | kubectl apply -f -
  secrets
  kubectl -n hirenow create configmap sign-in-realm --from-file=deploy/compose/keycloak/hirenow-realm.json \
    --dry-run=client -o yaml | kubectl apply -f -
  "$here/roll-out.sh" overlays/local --context "kind-$CLUSTER"
  cat <<EOF

Let browsers in, each in a terminal of its own:
  kubectl --context kind-$CLUSTER -n hirenow port-forward service/upload 8081:8080        http://localhost:8081/recruiting
  kubectl --context kind-$CLUSTER -n hirenow port-forward service/results 8084:8080       http://localhost:8084/dashboard
  kubectl --context kind-$CLUSTER -n hirenow port-forward service/sign-in 8086:8086
  kubectl --context kind-$CLUSTER -n hirenow port-forward service/object-store 8087:8087
Sign in as recruiter, reviewer, operator or auditor with this password:
  kubectl --context kind-$CLUSTER -n hirenow get secret sign-in -o jsonpath='{.data.people}' | base64 -d
EOF
}

case ${1:-} in
  up) up ;;
  down) kind delete cluster --name "$CLUSTER" ;;
  *) echo "usage: kind.sh up | down" >&2 && exit 2 ;;
esac
