package dev.hirenow.e2e.reflection;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The JDK's own methods call this in a service that {@link LookupAgent} modified: records each lookup once. It must
 * not use lambdas or reflection itself, which would cause recursion.
 */
public final class Lookups {

    private static final int NAMED = 1;
    private static final Set<String> SEEN = new HashSet<>();
    private static final ThreadLocal<Boolean> BUSY = new ThreadLocal<>();
    private static volatile OutputStream file;

    private Lookups() {}

    /** Records everything in this file from now on. */
    public static void writeTo(String path) throws IOException {
        file = new FileOutputStream(path, true);
    }

    /** The members of a class are requested. */
    public static void members(Class<?> type) {
        record("members", type.getName());
    }

    /** A class is looked up by name. */
    public static void type(String name) {
        record("type", name);
    }

    /** A resource is looked up. */
    public static void resource(String name) {
        record("resource", name);
    }

    /** Implementations of a service are looked up. */
    public static void service(Class<?> type) {
        record("service", type.getName());
    }

    /** Java serialisation writes or reads an object of the class. */
    public static void serialised(Class<?> type) {
        record("serialised", type.getName());
    }

    /** A proxy class for the interfaces is created. A native build creates those of annotations itself. */
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
            // The service must not notice; the test fails on missing entries.
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

    /** Whether it happens during class initialisation, through which JDK method, and from which caller. */
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
