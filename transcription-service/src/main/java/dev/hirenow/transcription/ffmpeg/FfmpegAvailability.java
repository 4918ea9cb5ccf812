package dev.hirenow.transcription.ffmpeg;

import java.util.Optional;

import org.jboss.logging.Logger;

import dev.hirenow.common.media.FfmpegCheck;
import dev.hirenow.common.media.ProcessLimiter;
import dev.hirenow.transcription.transcript.PreparationReadiness;

/** What is known of the ffmpeg of this machine since it was last looked at. */
public final class FfmpegAvailability implements PreparationReadiness {

    private static final Logger LOG = Logger.getLogger(FfmpegAvailability.class);

    private final String program;
    private volatile Optional<String> trouble = Optional.of("ffmpeg was not looked at yet");
    private boolean looked;
    private Optional<ProcessLimiter> confinement = Optional.empty();

    /** Of this executable: a path, or a name that is found on the {@code PATH}. */
    public FfmpegAvailability(String program) {
        this.program = program;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    /** Checks ffmpeg, which blocks for about a tenth of a second, and logs changes. */
    public synchronized Optional<String> look() {
        Optional<String> before = trouble;
        trouble = switch (FfmpegCheck.of(program)) {
            case FfmpegCheck.Usable(String version) -> {
                if (before.isPresent()) {
                    LOG.infof("ffmpeg %s prepares recordings (%s)", version, program);
                }
                yield Optional.empty();
            }
            case FfmpegCheck.Unusable(String reason) -> Optional.of(reason);
        };
        trouble.filter(reason -> !looked || !before.equals(trouble))
                .ifPresent(reason -> LOG.errorf("No recording is prepared until ffmpeg works: %s", reason));
        looked = true;
        return trouble;
    }

    String program() {
        return program;
    }

    /** How runs are confined on this machine. The first call blocks. */
    synchronized ProcessLimiter confinement() {
        ProcessLimiter known = confinement.orElseGet(FfmpegAvailability::tried);
        confinement = Optional.of(known);
        return known;
    }

    private static ProcessLimiter tried() {
        ProcessLimiter found = ProcessLimiter.ofThisMachine();
        if (found == ProcessLimiter.NONE) {
            LOG.warn(
                    "Memory and processor time of ffmpeg cannot be limited on this machine: a recording that asks for much"
                            + " can end the service. See docs/recordings.md");
        }
        return found;
    }
}
