# A service on a JVM, with the ahead-of-time cache (JEP 483, 514) of a training run. deploy/docker/build calls this.
ARG JAVA_IMAGE
# The base of the service: one of the next two stages.
ARG PROGRAMS

FROM ${JAVA_IMAGE} AS plain

# Only the transcription service and the sandbox run ffmpeg; the other images do not contain it. It is linked against
# desktop libraries, which are never called here; the base image has to be Debian's or Ubuntu's.
FROM ${JAVA_IMAGE} AS with-ffmpeg
ARG TARGETARCH
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      libasound2t64 libdrm2 libpulse0 libva-drm2 libva2 libxcb-shm0 libxcb1 \
 && rm -rf /var/lib/apt/lists/*
COPY --chown=0:0 --chmod=0755 transcription-service/target/ffmpeg/${TARGETARCH}/ /opt/ffmpeg/
RUN /opt/ffmpeg/ffmpeg -version
ENV HIRENOW_FFMPEG=/opt/ffmpeg/ffmpeg

FROM ${PROGRAMS} AS service
ARG SERVICE
ARG MODULE
COPY --chown=0:0 ${MODULE}/target/quarkus-app/ /app/
COPY --chown=0:0 ${MODULE}/target/bom.json /app/bom.json
COPY --chown=0:0 --chmod=0755 deploy/docker/healthy deploy/docker/train /app/
# Built in place: a cache fits one processor architecture, one JVM and exactly these files. The training is a production
# start, which the transcription service refuses if ffmpeg lacks a feature.
RUN /app/train ${SERVICE} /app/service.aot
ARG VERSION
ARG REVISION
ARG CREATED
LABEL org.opencontainers.image.title="HireNow ${SERVICE}" \
      org.opencontainers.image.vendor="HireNow" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
ENV HIRENOW_PORT=8080 \
    HIRENOW_MANAGEMENT_PORT=9000 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
USER 10001:10001
WORKDIR /tmp
VOLUME /tmp
EXPOSE 8080 9000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/service.aot", "-Xlog:aot=off", "-Xlog:cds=off", \
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", "/app/quarkus-run.jar"]
