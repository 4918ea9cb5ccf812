package dev.hirenow.local.stack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.hirenow.local.parts.DatabaseBootstrap;
import dev.hirenow.local.parts.HttpsProxyProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.stack.StackProcesses.Member;

/** Starts and stops a stack in order; the exit of this JVM stops it at the latest. */
final class StackLifecycle implements AutoCloseable {
    private final ServiceEnvironment environment;
    private final StackProcesses members;
    private final AppProcesses apps;
    private final DataFolder folder;
    private final ProgressListener progress;
    private final Thread stopAtExit = new Thread(this::stop, "stop-stack");
    private boolean stopped;

    StackLifecycle(
            ServiceEnvironment environment,
            StackProcesses members,
            AppProcesses apps,
            DataFolder folder,
            ProgressListener progress) {
        this.environment = environment;
        this.members = members;
        this.apps = apps;
        this.folder = folder;
        this.progress = progress;
    }

    /** Starts everything and returns when all parts are ready; if that fails, nothing is left running. */
    void start() {
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        try {
            startStores();
            startServices();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Stops everything in reverse order; the second call does nothing. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException e) {
            // The shutdown hook is already running this method.
        }
    }

    private void startStores() {
        progress.now("preparing the data folder");
        // Both prepare their folder on the first start, which takes most of a second each, so they run
        // concurrently.
        CompletableFuture<ProcessSpec> kafka = CompletableFuture.supplyAsync(environment.kafka()::program);
        ProcessSpec postgres = environment.postgres().program();
        members.launch(StackPart.POSTGRESQL, 0, postgres);
        members.launch(StackPart.OBJECT_STORE, 0, environment.objectStore().program());
        members.launch(StackPart.SIGN_IN, 0, environment.signIn().program());
        try {
            members.launch(StackPart.KAFKA, 0, kafka.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        List<Member> stores = List.copyOf(members.all().keySet());
        apps.launchSandbox();
        members.awaitReady(stores);
        progress.now("creating schemas, roles and topics");
        DatabaseBootstrap.run(environment.postgres(), environment.secrets());
        environment.kafka().createTopics();
    }

    private void startServices() {
        Optional<HttpsProxyProcess> door = environment.door();
        door.ifPresent(way -> members.launch(StackPart.HTTPS, 0, way.program()));
        apps.start();
        door.ifPresent(_ -> members.awaitReady(List.of(new Member(StackPart.HTTPS, 0))));
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        members.end();
        if (apps.learning()) {
            progress.done("preparing faster starts: each service writes its ahead-of-time cache (once per build)");
            // Two at a time and without the speech models: all four at once would need twice the memory.
            members.stop(part -> part == StackPart.SANDBOX);
            members.stop(part -> part == StackPart.RESULTS || part == StackPart.ANALYSIS);
        }
        members.stop(StackPart::isService);
        members.stop(part -> part == StackPart.SANDBOX);
        apps.keepWhatWasLearned();
        members.stop(part -> part != StackPart.POSTGRESQL);
        members.stop(part -> true);
        folder.close();
        progress.done("stopped");
    }
}
