package dev.hirenow.e2e.reflection;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Called by the JDK's own methods in a service that {@link LookupAgent} changed: writes each look-up down once. It uses
 * no lambda and no reflection itself, which would lead back to it.
 */
public final class Lookups {

    private static final int NAMED = 1;
    private static final Set<String> SEEN = new HashSet<>();
    private static final ThreadLocal<Boolean> BUSY = new ThreadLocal<>();
    private static volatile OutputStream file;

    private Lookups() {}

    /** From now on everything is written to this file. */
    public static void writeTo(String path) throws IOException {
        file = new FileOutputStream(path, true);
    }

    /** Members of the class are asked for. */
    public static void members(Class<?> type) {
        record("members", type.getName());
    }

    /** A class is looked for by its name. */
    public static void type(String name) {
        record("type", name);
    }

    /** A resource is looked for. */
    public static void resource(String name) {
        record("resource", name);
    }

    /** Implementations of a service are looked for. */
    public static void service(Class<?> type) {
        record("service", type.getName());
    }

    /** An object of the class is written or read by Java's own serialisation. */
    public static void serialised(Class<?> type) {
        record("serialised", type.getName());
    }

    /** A class is made that implements the interfaces. Those of annotations a native build makes by itself. */
    public static void proxy(Class<?>[] interfaces) {
        if (interfaces.length == 1 && interfaces[0].isAnnotation()) {
            return;
        }
        StringBuilder names = new StringBuilder();
        for (Class<?> type : interfaces) {
            names.append(names.isEmpty() ? "" : ",").append(type.getName());
        }
        record("proxy", names.toString());
    }

    private static void record(String kind, String subject) {
        OutputStream out = file;
        if (out == null || subject == null || BUSY.get() != null) {
            return;
        }
        BUSY.set(Boolean.TRUE);
        try {
            write(out, kind + "\t" + subject.replace('\n', ' ') + "\t" + origin(new Throwable().getStackTrace()));
        } catch (IOException e) {
            // The service is not to notice; the test misses what is not there.
        } finally {
            BUSY.remove();
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        synchronized (SEEN) {
            if (SEEN.add(line)) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    /** Whether it happens while a class is initialised, how the JDK came to it, and who asked the JDK. */
    private static String origin(StackTraceElement[] stack) {
        String asker = "";
        String through = "";
        boolean initialising = false;
        for (int i = NAMED + 1; i < stack.length; i++) {
            String type = stack[i].getClassName();
            initialising |= stack[i].getMethodName().equals("<clinit>") && !ofTheJdk(type);
            if (asker.isEmpty()) {
                if (!ofTheJdk(type)) {
                    asker = type + "." + stack[i].getMethodName();
                } else if (i > NAMED + 1) {
                    through = type + "." + stack[i].getMethodName();
                }
            }
        }
        return (initialising ? "initialising" : "running") + "\t" + through + "\t" + asker;
    }

    private static boolean ofTheJdk(String type) {
        return type.startsWith("java.")
                || type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("com.sun.")
                || type.startsWith("dev.hirenow.e2e.reflection.");
    }
}
