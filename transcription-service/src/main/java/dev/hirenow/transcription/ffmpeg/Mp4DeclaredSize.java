package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads from an MP4's boxes (ISO/IEC 14496-12) how much content the file claims to have. A demuxer trusts these
 * claims and allocates memory for all of it: megabytes for a file of two kilobytes. Claims in boxes that recorders
 * do not write are not read here; ffmpeg's memory limit stops those.
 */
final class Mp4DeclaredSize {

    // Four hours of 60 video frames and 50 audio packets per second.
    private static final long MOST_SAMPLES = 1_600_000;
    private static final int MOST_BOXES = 1_000_000;
    private static final int DEEPEST = 8;

    private static final Set<String> OF_BOXES =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "edts", "mvex", "moof", "traf", "udta", "tref", "dinf");
    private static final Set<String> TABLES =
            Set.of("stsd", "stts", "stsc", "stco", "co64", "stss", "ctts", "elst", "trun");
    // A demuxer splits uncompressed audio into packets of this many samples.
    private static final int PIECE = 1024;

    private final FileChannel file;
    private long samples;
    private long longestTable;
    private int boxes;

    private Mp4DeclaredSize(FileChannel file) {
        this.file = file;
    }

    /** Whether the claims are plausible for a recording. */
    static boolean believable(Path recording) throws IOException {
        try (FileChannel file = FileChannel.open(recording)) {
            Mp4DeclaredSize claims = new Mp4DeclaredSize(file);
            claims.read(0, file.size(), 0, new Track());
            return claims.samples <= MOST_SAMPLES && claims.longestTable <= MOST_SAMPLES && claims.boxes < MOST_BOXES;
        }
    }

    private void read(long from, long end, int depth, Track track) throws IOException {
        long at = from;
        while (end - at >= 8 && boxes < MOST_BOXES) {
            boxes++;
            Box box = box(at, end);
            if (!OF_BOXES.contains(box.type)) {
                table(box, track);
            } else if (depth < DEEPEST) {
                Track within = box.type.equals("trak") ? new Track() : track;
                read(box.content, box.end, depth + 1, within);
                samples += within == track ? 0 : within.samples();
            }
            at = box.end;
        }
    }

    /** A box; a box with an implausible size ends with its parent. */
    private record Box(String type, long content, long end) {}

    private Box box(long at, long end) throws IOException {
        ByteBuffer head = bytes(at, 16);
        long size = Integer.toUnsignedLong(head.getInt(0));
        byte[] type = new byte[4];
        head.get(4, type);
        long content = at + 8;
        if (size == 1) {
            size = head.getLong(8);
            content = at + 16;
        }
        boolean senseless = size < content - at || size > end - at;
        return new Box(new String(type, StandardCharsets.ISO_8859_1), content, senseless ? end : at + size);
    }

    // Version and flags come first.
    private void table(Box box, Track track) throws IOException {
        ByteBuffer content = bytes(box.content, 20);
        long first = Integer.toUnsignedLong(content.getInt(4));
        long second = Integer.toUnsignedLong(content.getInt(8));
        switch (box.type) {
            case "hdlr" -> track.handler(second);
            case "stsz", "stz2" -> track.sizes += second;
            case "stts" -> track.times(first == 1 && content.getInt(12) == 1);
            case "stsc" -> track.perChunk = Math.max(track.perChunk, mostPerChunk(box, first));
            case "trun" -> samples += first;
            default -> {
                // This box says nothing about samples.
            }
        }
        longestTable = TABLES.contains(box.type) ? Math.max(longestTable, first) : longestTable;
        track.chunks += box.type.equals("stco") || box.type.equals("co64") ? first : 0;
    }

    // Each entry has the first chunk, the number of samples per chunk and the description index.
    private long mostPerChunk(Box box, long entries) throws IOException {
        long most = 0;
        long there = Math.min(Math.min(entries, MOST_SAMPLES), Math.max(0, box.end - box.content - 8) / 12);
        ByteBuffer table = bytes(box.content + 8, Math.toIntExact(12 * there));
        for (int entry = 0; entry < there; entry++) {
            most = Math.max(most, Integer.toUnsignedLong(table.getInt(12 * entry + 4)));
        }
        return most;
    }

    /** Reads this many bytes of the file, padded with zeros at its end. */
    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = file.read(bytes, at + bytes.position());
        }
        return bytes;
    }

    private static final class Track {

        private static final long SOUND = 0x736f756eL;
        private static final long PICTURE = 0x76696465L;

        private boolean sound;
        private boolean picture;
        private boolean ofOneTick;
        private boolean ofMore;
        private long sizes;
        private long chunks;
        private long perChunk;

        void handler(long type) {
            sound |= type == SOUND;
            picture |= type == PICTURE;
        }

        void times(boolean oneTick) {
            ofOneTick |= oneTick;
            ofMore |= !oneTick;
        }

        // In uncompressed audio each value is a sample, and the file does not list samples individually.
        long samples() {
            boolean values = sound && !picture && ofOneTick && !ofMore;
            return values && chunks <= MOST_SAMPLES ? chunks + chunks * perChunk / PIECE : sizes;
        }
    }
}
