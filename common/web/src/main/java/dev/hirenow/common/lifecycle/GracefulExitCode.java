package dev.hirenow.common.lifecycle;

import java.lang.reflect.Proxy;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ends a process that stopped gracefully after SIGTERM with exit code 0 instead of the JVM's 143, so that supervisors
 * can tell a deployment from a crash.
 */
@ApplicationScoped
class GracefulExitCode {

    void start(@Observes StartupEvent start, LaunchMode mode) throws ReflectiveOperationException {
        if (mode == LaunchMode.NORMAL) {
            onTerm(() -> Quarkus.asyncExit(0));
        }
    }

    // Only sun.misc.Signal can handle signals; the JDK keeps it for lack of a replacement (JEP 260).
    // Reflection avoids a compiler warning that cannot be suppressed. Native images resolve constant class
    // names.
    private static void onTerm(Runnable stop) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object answer =
                Proxy.newProxyInstance(GracefulExitCode.class.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> {
                    stop.run();
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), answer);
    }
}
