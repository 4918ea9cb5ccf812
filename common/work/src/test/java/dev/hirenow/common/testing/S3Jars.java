package dev.hirenow.common.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Class path of the object store, whose library versions differ from the services'. */
final class S3Jars {

    private static final String ANNOTATIONS = "com.fasterxml.jackson.core:jackson-annotations:";

    // Clients of other clouds, and a logger that writes at DEBUG unless configured.
    private static final List<Exclusion> NOT_NEEDED = Stream.of(
                    "com.azure",
                    "com.google.cloud",
                    "com.github.openstack4j.core",
                    "com.github.openstack4j.core.connectors",
                    "org.apache.sshd",
                    "ch.qos.logback")
            .map(group -> new Exclusion(group, "*", "*", "*"))
            .toList();

    private S3Jars() {}

    static String classPath() {
        try {
            // Ignores the project: the result does not depend on the module under test.
            MavenArtifactResolver maven =
                    MavenArtifactResolver.builder().setWorkspaceDiscovery(false).build();
            return maven
                    .getSystem()
                    .resolveDependencies(maven.getSession(), new DependencyRequest(wanted(maven), null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().getPath())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (BootstrapMavenException | DependencyResolutionException e) {
            throw new IllegalStateException(e);
        }
    }

    // The versions of the services' platform, as in the launcher, except one that is too old for the store.
    private static CollectRequest wanted(MavenArtifactResolver maven) throws BootstrapMavenException {
        Properties versions = versions();
        CollectRequest wanted = new CollectRequest();
        wanted.setRepositories(maven.getRepositories());
        wanted.addDependency(runtime("org.gaul:s3proxy:" + versions.getProperty("s3proxy"), NOT_NEEDED));
        wanted.addManagedDependency(runtime(ANNOTATIONS + versions.getProperty("jackson-annotations"), List.of()));
        maven
                .resolveDescriptor(
                        new DefaultArtifact("io.quarkus.platform:quarkus-bom:pom:" + versions.getProperty("quarkus")))
                .getManagedDependencies()
                .stream()
                .filter(managed -> !managed.getArtifact().getArtifactId().equals("jackson-annotations"))
                .forEach(wanted::addManagedDependency);
        return wanted;
    }

    private static Dependency runtime(String coordinates, List<Exclusion> exclusions) {
        return new Dependency(new DefaultArtifact(coordinates), "runtime", false, exclusions);
    }

    private static Properties versions() {
        try (InputStream file = S3Jars.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(Objects.requireNonNull(file));
            return versions;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
