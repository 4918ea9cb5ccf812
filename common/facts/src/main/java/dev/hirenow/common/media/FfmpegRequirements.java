package dev.hirenow.common.media;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of ffmpeg's lists of capabilities, with the entries that HireNow needs: to read recordings of browsers and
 * phones, to write the copies, and to measure their loudness.
 *
 * @param option makes ffmpeg print the list
 * @param what what ffmpeg calls an entry of the list
 * @param names of the needed entries
 */
record FfmpegRequirements(String option, String what, Set<String> names) {

    static final List<FfmpegRequirements> ALL = List.of(
            needs("-demuxers", "demuxer", "matroska mov ogg wav flac mp3"),
            needs("-decoders", "decoder", "aac alac flac h264 hevc mp3 mpeg4 opus pcm_s16le vorbis vp8 vp9"),
            needs("-encoders", "encoder", "aac libopus libvpx pcm_s16le"),
            needs("-muxers", "muxer", "webm mp4 ogg ipod mp3 flac framecrc matroska s16le"),
            needs("-bsfs", "bitstream filter", "setts"),
            needs("-filters", "filter", "aresample aformat pan amix anull highpass scale fps"));

    private static final Predicate<String> RULER = Pattern.compile(" *-+").asMatchPredicate();
    private static final Pattern SPACES = Pattern.compile(" +");

    private static FfmpegRequirements needs(String option, String what, String names) {
        return new FfmpegRequirements(option, what, Set.of(names.split(" ")));
    }

    /** Needed entries that the printed list lacks, such as {@code encoder libopus}; sorted. */
    List<String> missingIn(String printed) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(namesIn(printed));
        return missing.stream().map(name -> what + " " + name).toList();
    }

    // Below a ruler each line has flags, then one or more names: " D  mov,mp4,m4a QuickTime / MOV". Some
    // lists have no ruler, and the list of bitstream filters has no flags.
    private static Set<String> namesIn(String printed) {
        boolean ruled = printed.lines().anyMatch(RULER);
        return printed.lines()
                .dropWhile(line -> ruled && !RULER.test(line))
                .map(line -> SPACES.split(line.strip()))
                .map(words -> words.length == 1 ? words[0] : words[1])
                .flatMap(names -> Arrays.stream(names.split(",")))
                .collect(Collectors.toSet());
    }
}
