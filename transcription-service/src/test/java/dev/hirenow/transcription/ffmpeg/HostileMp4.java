package dev.hirenow.transcription.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Small files whose boxes make a demuxer or a decoder allocate much memory (ISO/IEC 14496-12, PNG of ISO/IEC
 * 15948).
 */
final class HostileMp4 {

    private static final int PIXEL_BYTES = 3;

    private HostileMp4() {}

    /** A QuickTime file with one black PNG picture of {@code side} pixels in each direction. */
    static Path withPng(Path file, int side) throws IOException {
        byte[] png = png(side);
        return Files.write(file, movie("qt  ", "png ", side, new Samples(1, png.length, 1), png));
    }

    /** An MP4 that claims to have this many samples of one byte each. */
    static Path claiming(Path file, int samples) throws IOException {
        return Files.write(file, movie("isom", "avc1", 640, new Samples(samples, 1, samples), new byte[500]));
    }

    /** A fragmented MP4 with a fragment that claims to have this many samples. */
    static Path claimingInAFragment(Path file, int samples) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(movie("isom", "avc1", 640, new Samples(0, 1, 0), new byte[500]));
        all.writeBytes(box(
                "moof",
                full("mfhd", ints(1)),
                box("traf", full("tfhd", ints(1)), box("trun", ints(0), ints(samples)))));
        return Files.write(file, all.toByteArray());
    }

    private record Samples(int number, int bytesOfEach, int perChunk) {}

    private static byte[] movie(String brand, String codec, int side, Samples samples, byte[] content) {
        byte[] type = box("ftyp", bytes(brand), ints(0), bytes(brand));
        byte[] data = box("mdat", content);
        byte[] table = box(
                "stbl",
                full("stsd", ints(1), picture(codec, side)),
                full("stts", ints(1, samples.number, 1)),
                full("stsc", ints(1, 1, samples.perChunk, 1)),
                full("stsz", ints(samples.bytesOfEach, samples.number)),
                full("stco", ints(1, type.length + 8)));
        byte[] media = box(
                "mdia",
                full("mdhd", ints(0, 0, 1_000, 1_000, 0)),
                full("hdlr", ints(0), bytes("vide"), ints(0, 0, 0), new byte[1]),
                box("minf", full("vmhd", ints(0, 0)), box("dinf", full("dref", ints(1), full("url "))), table));
        byte[] track =
                box("trak", full("tkhd", ints(0, 0, 1, 0, 1_000), new byte[52], ints(side << 16, side << 16)), media);
        byte[] movie = box("moov", full("mvhd", ints(0, 0, 1_000, 1_000, 0x10000), new byte[72], ints(2)), track);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(type, data, movie).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] picture(String codec, int side) {
        ByteBuffer entry = ByteBuffer.allocate(78);
        entry.putShort(6, (short) 1)
                .putShort(24, (short) side)
                .putShort(26, (short) side)
                .putInt(28, 0x480000)
                .putInt(32, 0x480000)
                .putShort(40, (short) 1)
                .putShort(74, (short) 24)
                .putShort(76, (short) -1);
        return box(codec, entry.array());
    }

    private static byte[] png(int side) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
        header.put((byte) 8).put((byte) 2);
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", black(side)));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] black(int side) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_SPEED), 65_536)) {
            byte[] row = new byte[1 + PIXEL_BYTES * side];
            for (int number = 0; number < side; number++) {
                deflating.write(row);
            }
        }
        return rows.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    // A box with version and flags.
    private static byte[] full(String type, byte[]... contents) {
        return box(type, joined(new byte[4], joined(contents)));
    }

    private static byte[] box(String type, byte[]... contents) {
        byte[] content = joined(contents);
        return joined(ints(8 + content.length), bytes(type), content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        List.of(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
