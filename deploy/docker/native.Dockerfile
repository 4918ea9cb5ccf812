# A service as a native executable on a micro base. deploy/docker/build --native calls this.
ARG MICRO_IMAGE
ARG MEDIA_IMAGE

FROM ${MICRO_IMAGE} AS service
ARG SERVICE
ARG MODULE
ARG VERSION
ARG REVISION
ARG CREATED
LABEL org.opencontainers.image.title="HireNow ${SERVICE} (native)" \
      org.opencontainers.image.vendor="HireNow" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
COPY --chown=0:0 --chmod=0755 ${MODULE}/target/${MODULE}-*-runner /app/service
COPY --chown=0:0 --chmod=0755 deploy/docker/healthy /app/healthy
COPY --chown=0:0 ${MODULE}/target/bom.json /app/bom.json
ENV HIRENOW_PORT=8080 \
    HIRENOW_MANAGEMENT_PORT=9000
USER 10001:10001
WORKDIR /tmp
VOLUME /tmp
EXPOSE 8080 9000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["/app/service", "-XX:MaximumHeapSizePercent=60"]

# ffmpeg needs more libraries than a micro base has, so the transcription service uses Debian (slim) instead.
FROM ${MEDIA_IMAGE} AS with-ffmpeg
ARG TARGETARCH
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      libasound2t64 libdrm2 libpulse0 libva-drm2 libva2 libxcb-shm0 libxcb1 \
 && rm -rf /var/lib/apt/lists/*
COPY --chown=0:0 --chmod=0755 transcription-service/target/ffmpeg/${TARGETARCH}/ /opt/ffmpeg/
ENV HIRENOW_FFMPEG=/opt/ffmpeg/ffmpeg
ARG SERVICE
ARG MODULE
ARG VERSION
ARG REVISION
ARG CREATED
LABEL org.opencontainers.image.title="HireNow ${SERVICE} (native)" \
      org.opencontainers.image.vendor="HireNow" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
COPY --chown=0:0 --chmod=0755 ${MODULE}/target/${MODULE}-*-runner /app/service
COPY --chown=0:0 --chmod=0755 deploy/docker/healthy /app/healthy
COPY --chown=0:0 ${MODULE}/target/bom.json /app/bom.json
RUN ["/app/service", "check-ffmpeg"]
ENV HIRENOW_PORT=8080 \
    HIRENOW_MANAGEMENT_PORT=9000
USER 10001:10001
WORKDIR /tmp
VOLUME /tmp
EXPOSE 8080 9000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["/app/service", "-XX:MaximumHeapSizePercent=60"]
