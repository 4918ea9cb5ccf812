package dev.hirenow.transcription.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds arguments for ffmpeg's bitstream filter {@code setts}, which changes packet times without decoding. */
final class TimestampShiftArguments {

    private static final double UNITS_PER_SECOND = 1000.0 * TrackPacketTimes.UNITS_PER_MS;

    private TimestampShiftArguments() {}

    /**
     * The filter's notion of a second. ffmpeg 4.4 gives the filter the input's time base, although its timestamps
     * are already in the output's, which is milliseconds in Matroska.
     */
    enum Second {
        BY_TIME_BASE("/TB"),
        OF_MILLISECONDS("*1000");

        private final String scale;

        Second(String scale) {
            this.scale = scale;
        }
    }

    /** The arguments of a run that writes these streams with corrected times. */
    static List<String> arguments(List<PacketTimelineCorrector.Shifts> shifts, Second second) {
        List<String> arguments = new ArrayList<>();
        shifts.forEach(shift -> arguments.addAll(List.of("-map", "0:" + shift.stream())));
        arguments.addAll(List.of("-c", "copy", "-copyinkf"));
        for (int output = 0; output < shifts.size(); output++) {
            if (!shifts.get(output).steps().isEmpty()) {
                arguments.addAll(
                        List.of("-bsf:" + output, filter(shifts.get(output).steps(), second)));
            }
        }
        arguments.addAll(List.of("-map_metadata", "-1", "-f", "matroska"));
        return arguments;
    }

    private static String filter(List<PacketTimelineCorrector.Step> steps, Second second) {
        StringBuilder seconds = new StringBuilder("(0");
        steps.forEach(step -> seconds.append(String.format(
                Locale.ROOT,
                "%1$+.4f*(1+(N-%2$d+0.5)/abs(N-%2$d+0.5))/2",
                step.units() / UNITS_PER_SECOND,
                step.packet())));
        seconds.append(")").append(second.scale);
        return "setts=pts=PTS+" + seconds + ":dts=DTS+" + seconds;
    }
}
