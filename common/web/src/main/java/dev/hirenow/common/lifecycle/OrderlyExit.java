package dev.hirenow.common.lifecycle;

import java.lang.reflect.Proxy;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A process that was asked to stop (SIGTERM) and stopped in order ends with code 0, not with the 143 that the JVM makes
 * of the signal: whoever watches it can tell a roll-out from a death.
 */
@ApplicationScoped
class OrderlyExit {

    void start(@Observes StartupEvent start, LaunchMode mode) throws ReflectiveOperationException {
        if (mode == LaunchMode.NORMAL) {
            onTerm(() -> Quarkus.asyncExit(0));
        }
    }

    // Only sun.misc.Signal can do this, which the JDK keeps for want of a replacement (JEP 260). Used by name, because
    // the compiler warns of it in a way that nothing can silence; native images know constant names.
    private static void onTerm(Runnable stop) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object answer =
                Proxy.newProxyInstance(OrderlyExit.class.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> {
                    stop.run();
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), answer);
    }
}
