package dev.hirenow.transcription.ffmpeg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects a recording's packet times so that they only increase: after a clock restart the times continue, and
 * long gaps without packets are removed. The order of packets does not change.
 */
final class PacketTimelineCorrector {

    private static final long SECOND = 1000 * TrackPacketTimes.UNITS_PER_MS;
    // Players and ffmpeg smooth out smaller backward steps themselves.
    private static final long CLOCK_SLIP = SECOND;
    private static final long LONGEST_HOLE = 30 * SECOND;
    private static final int MOST_CORRECTIONS = 20;

    private final List<TrackPacketTimes> tracks;
    private final List<long[]> times;
    private final List<Closed> closed = new ArrayList<>();

    private PacketTimelineCorrector(List<TrackPacketTimes> tracks) {
        this.tracks = tracks.stream().filter(track -> !track.isEmpty()).toList();
        this.times = this.tracks.stream().map(track -> track.starts().clone()).toList();
    }

    /** A gap that was removed. Both values in milliseconds; {@code atMs} is on the corrected timeline. */
    record Closed(long atMs, long lengthMs) {}

    /**
     * All corrections.
     *
     * @param shifts for each stream, the corrections of its times
     * @param closed the gaps that were removed
     * @param endMs when the last packet ends after the corrections, in milliseconds
     */
    record Corrections(List<Shifts> shifts, List<Closed> closed, long endMs) {

        private static final Corrections NONE = new Corrections(List.of(), List.of(), 0);

        boolean none() {
            return shifts.stream().allMatch(shift -> shift.steps().isEmpty());
        }
    }

    /** How a stream's packet times change. */
    record Shifts(int stream, List<Step> steps) {}

    /** From this packet on (0-based), times increase by this many units, in addition to earlier steps. */
    record Step(int packet, long units) {}

    /** The corrections that make the timeline of these tracks monotonic and free of long gaps. */
    static Corrections of(List<TrackPacketTimes> tracks) {
        PacketTimelineCorrector timeline = new PacketTimelineCorrector(tracks);
        if (!timeline.tracks.stream().allMatch(TrackPacketTimes::believable)) {
            return Corrections.NONE;
        }
        timeline.times.forEach(PacketTimelineCorrector::withoutOutliers);
        timeline.continueRestartedClocks();
        timeline.closeHoles();
        List<Shifts> shifts = timeline.shifts();
        return shifts.stream().anyMatch(shift -> shift.steps().size() > MOST_CORRECTIONS)
                ? Corrections.NONE
                : new Corrections(shifts, List.copyOf(timeline.closed), timeline.endMs());
    }

    // A single packet that is far from both of its neighbours has a wrong time.
    private static void withoutOutliers(long[] times) {
        for (int at = 1; at < times.length - 1; at++) {
            long before = times[at - 1];
            long after = times[at + 1];
            if (Math.abs(after - before) <= CLOCK_SLIP && Math.abs(times[at] - before) > CLOCK_SLIP) {
                times[at] = before;
            }
        }
    }

    private void continueRestartedClocks() {
        List<List<Integer>> restarts =
                times.stream().map(PacketTimelineCorrector::restarts).toList();
        if (restarts.stream().map(List::size).distinct().count() == 1) {
            for (int restart = 0; restart < restarts.getFirst().size(); restart++) {
                continueTogether(restarts, restart);
            }
        } else {
            // The tracks have different numbers of restarts, so each is corrected on its own.
            IntStream.range(0, times.size()).forEach(track -> restarts.get(track)
                    .forEach(packet -> shift(track, packet, end(track, packet) - times.get(track)[packet])));
        }
    }

    private static List<Integer> restarts(long[] times) {
        List<Integer> found = new ArrayList<>();
        long latest = Long.MIN_VALUE / 2;
        for (int at = 0; at < times.length; at++) {
            if (times[at] < latest - CLOCK_SLIP) {
                found.add(at);
                latest = times[at];
            }
            latest = Math.max(latest, times[at]);
        }
        return found;
    }

    private void continueTogether(List<List<Integer>> restarts, int restart) {
        int[] packets = restarts.stream().mapToInt(found -> found.get(restart)).toArray();
        long end = IntStream.range(0, packets.length)
                .mapToLong(track -> end(track, packets[track]))
                .max()
                .orElseThrow();
        long start = IntStream.range(0, packets.length)
                .mapToLong(track -> times.get(track)[packets[track]])
                .min()
                .orElseThrow();
        IntStream.range(0, packets.length).forEach(track -> shift(track, packets[track], end - start));
    }

    private void closeHoles() {
        long[] ends = new long[times.size()];
        Arrays.fill(ends, Long.MIN_VALUE);
        int[] next = new int[times.size()];
        long latest = Long.MIN_VALUE;
        for (int track = earliest(next); track >= 0; track = earliest(next)) {
            int packet = next[track]++;
            long start = times.get(track)[packet];
            if (latest != Long.MIN_VALUE && start - latest > LONGEST_HOLE) {
                next[track]--;
                latest = close(next, ends, latest, start);
                continue;
            }
            ends[track] = Math.max(ends[track], start + tracks.get(track).lengths()[packet]);
            latest = Math.max(latest, ends[track]);
        }
    }

    // If only one track continues after the gap, that track's clock jumped: it continues at its own end.
    private long close(int[] next, long[] ends, long latest, long start) {
        List<Integer> going = IntStream.range(0, next.length)
                .filter(track -> next[track] < times.get(track).length)
                .boxed()
                .toList();
        long end = going.size() == 1 && ends[going.getFirst()] != Long.MIN_VALUE ? ends[going.getFirst()] : latest;
        going.forEach(track -> shift(track, next[track], end - start));
        closed.add(new Closed(end / TrackPacketTimes.UNITS_PER_MS, (start - end) / TrackPacketTimes.UNITS_PER_MS));
        return end;
    }

    private long endMs() {
        return IntStream.range(0, times.size())
                        .mapToLong(track -> end(track, times.get(track).length))
                        .max()
                        .orElse(0)
                / TrackPacketTimes.UNITS_PER_MS;
    }

    private int earliest(int[] next) {
        return IntStream.range(0, next.length)
                .filter(track -> next[track] < times.get(track).length)
                .boxed()
                .min(Comparator.comparingLong(track -> times.get(track)[next[track]]))
                .orElse(-1);
    }

    private void shift(int track, int from, long units) {
        long[] all = times.get(track);
        for (int at = from; at < all.length; at++) {
            all[at] += units;
        }
    }

    private long end(int track, int to) {
        return IntStream.range(0, to)
                .mapToLong(
                        packet -> times.get(track)[packet] + tracks.get(track).lengths()[packet])
                .max()
                .orElse(0);
    }

    private List<Shifts> shifts() {
        return IntStream.range(0, times.size())
                .mapToObj(track -> new Shifts(
                        tracks.get(track).stream(), steps(tracks.get(track).starts(), times.get(track))))
                .toList();
    }

    private static List<Step> steps(long[] before, long[] after) {
        List<Step> steps = new ArrayList<>();
        long shift = 0;
        for (int at = 0; at < before.length; at++) {
            long here = after[at] - before[at];
            if (here != shift) {
                steps.add(new Step(at, here - shift));
                shift = here;
            }
        }
        return steps;
    }
}
