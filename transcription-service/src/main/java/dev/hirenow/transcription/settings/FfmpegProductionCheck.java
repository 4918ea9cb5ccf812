package dev.hirenow.transcription.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.media.FfmpegCheck;
import dev.hirenow.common.production.ServiceProductionCheck;

/** In production, refuses to start without a usable ffmpeg. */
@ApplicationScoped
class FfmpegProductionCheck implements ServiceProductionCheck {

    private final MediaSettings media;

    FfmpegProductionCheck(MediaSettings media) {
        this.media = media;
    }

    @Override
    public List<String> reasons() {
        return reasons(media.ffmpeg());
    }

    static List<String> reasons(String ffmpeg) {
        return switch (FfmpegCheck.of(ffmpeg)) {
            case FfmpegCheck.Usable _ -> List.of();
            case FfmpegCheck.Unusable(String reason) ->
                List.of("HIRENOW_FFMPEG does not name a usable ffmpeg: " + reason);
        };
    }
}
