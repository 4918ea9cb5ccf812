package dev.hirenow.transcription;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.hirenow.transcription.ffmpeg.FfmpegAvailability;
import dev.hirenow.transcription.ffmpeg.FfmpegPreparation;
import dev.hirenow.transcription.ffmpeg.MediaLimits;
import dev.hirenow.transcription.settings.MediaSettings;
import dev.hirenow.transcription.transcript.AbandonAnswer;
import dev.hirenow.transcription.transcript.EncodePlaybackVideo;
import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.MediaStore;
import dev.hirenow.transcription.transcript.PlaybackVideoEncoder;
import dev.hirenow.transcription.transcript.PrepareAnswer;
import dev.hirenow.transcription.transcript.RequestTranscript;
import dev.hirenow.transcription.transcript.ScratchSpace;
import dev.hirenow.transcription.transcript.SpeechToText;
import dev.hirenow.transcription.transcript.TranscribeAnswer;
import dev.hirenow.transcription.transcript.Transcriptions;

/** Wires the use cases to their ports and settings; the domain packages do not depend on the container. */
@ApplicationScoped
class TranscriptionUseCases {

    @Produces
    @Singleton
    Clock clock() {
        // PostgreSQL stores microseconds; without this precision, a fact that is published again would
        // differ.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Produces
    @Singleton
    FfmpegAvailability ffmpegState(MediaSettings settings) {
        return new FfmpegAvailability(settings.ffmpeg());
    }

    @Produces
    @Singleton
    FfmpegPreparation mediaPreparation(FfmpegAvailability ffmpeg, MediaSettings settings) {
        return new FfmpegPreparation(
                ffmpeg,
                new MediaLimits(
                        settings.timeLimit(),
                        settings.pictureTimeLimit(),
                        settings.longest(),
                        settings.memory().asLongValue()));
    }

    @Produces
    @Singleton
    EncodePlaybackVideo encodePicture(
            Transcriptions transcriptions, MediaStore store, PlaybackVideoEncoder encoding, ScratchSpace scratch) {
        return new EncodePlaybackVideo(transcriptions, store, encoding, scratch);
    }

    @Produces
    @Singleton
    RequestTranscript requestTranscript(Transcriptions transcriptions) {
        return new RequestTranscript(transcriptions);
    }

    @Produces
    @Singleton
    PrepareAnswer prepareAnswer(
            Transcriptions transcriptions,
            MediaStore store,
            MediaPreparation preparation,
            ScratchSpace scratch,
            Clock clock) {
        return new PrepareAnswer(transcriptions, store, preparation, scratch, clock);
    }

    @Produces
    @Singleton
    AbandonAnswer abandonAnswer(Transcriptions transcriptions, Clock clock) {
        return new AbandonAnswer(transcriptions, clock);
    }

    @Produces
    @Singleton
    TranscribeAnswer transcribeAnswer(
            Transcriptions transcriptions,
            MediaStore store,
            SpeechToText speechToText,
            ScratchSpace scratch,
            Clock clock) {
        return new TranscribeAnswer(transcriptions, store, speechToText, scratch, clock);
    }
}
