package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The blocks of a WebM, to remove them or to change their times (RFC 9559, sections 5.1.3 and 10). */
final class WebmBlocks {

    private static final Set<Long> MASTERS = Set.of(0x18538067L, 0x1F43B675L, 0xA0L);
    private static final long CLUSTER_TIME = 0xE7;
    private static final Set<Long> BLOCKS = Set.of(0xA3L, 0xA1L);
    private static final byte VOID = (byte) 0xEC;

    private final byte[] bytes;
    private final List<Block> blocks = new ArrayList<>();

    private WebmBlocks(byte[] bytes) {
        this.bytes = bytes;
        find();
    }

    /** A block that starts at this byte; {@code ms} is its time. */
    record Block(int at, int timeAt, int end, int track, long clusterMs, long ms) {}

    static WebmBlocks of(Path webm) throws IOException {
        return new WebmBlocks(Files.readAllBytes(webm));
    }

    List<Block> all() {
        return blocks;
    }

    List<Block> ofTrack(int track) {
        return blocks.stream().filter(block -> block.track() == track).toList();
    }

    /** Turns these blocks into Void elements, as if their packets had been lost. */
    WebmBlocks without(Predicate<Block> lost) {
        blocks.stream().filter(lost).forEach(block -> bytes[block.at()] = VOID);
        return this;
    }

    /** Delays the block by this many milliseconds. */
    WebmBlocks move(Block block, long ms) {
        ByteBuffer.wrap(bytes).putShort(block.timeAt(), (short) (block.ms() - block.clusterMs() + ms));
        return this;
    }

    Path into(Path file) throws IOException {
        return Files.write(file, bytes);
    }

    private void find() {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        long clusterMs = 0;
        while (all.remaining() > 2) {
            int at = all.position();
            long id = number(all, false);
            long size = number(all, true);
            if (MASTERS.contains(id)) {
                continue;
            }
            int content = all.position();
            int end = Math.toIntExact(content + size);
            if (id == CLUSTER_TIME) {
                clusterMs = unsigned(all, Math.toIntExact(size));
            } else if (BLOCKS.contains(id)) {
                int track = Math.toIntExact(number(all, true));
                int timeAt = all.position();
                blocks.add(new Block(at, timeAt, end, track, clusterMs, clusterMs + all.getShort()));
            }
            all.position(end);
        }
    }

    private static long unsigned(ByteBuffer bytes, int size) {
        long value = 0;
        for (int at = 0; at < size; at++) {
            value = value << 8 | bytes.get() & 0xFF;
        }
        return value;
    }

    // The leading zeros of the first byte give the number of following bytes; an id keeps the marker bit
    // after them.
    private static long number(ByteBuffer bytes, boolean withoutMark) {
        int first = bytes.get() & 0xFF;
        int following = Integer.numberOfLeadingZeros(first) - 24;
        long value = withoutMark ? first & (0x7F >> following) : first;
        for (int at = 0; at < following; at++) {
            value = value << 8 | bytes.get() & 0xFF;
        }
        return value;
    }
}
