package dev.hirenow.e2e.reflection;

import java.io.File;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Proxy;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/** Is loaded into a starting service: the JDK's lookup methods then call {@link Lookups} first. */
public final class LookupAgent {

    private static final ClassDesc LOOKUPS = ClassDesc.of("dev.hirenow.e2e.reflection.Lookups");
    private static final ClassDesc ARRAY = ConstantDescs.CD_Class.arrayType();

    /**
     * A JDK method with an inserted call at its start.
     *
     * @param owner its class
     * @param name its name
     * @param descriptor its descriptor; empty for every method with this name
     * @param told the method of {@link Lookups} to call
     * @param slot the local variable that is passed
     * @param type the type of that variable
     */
    private record Point(Class<?> owner, String name, String descriptor, String told, int slot, ClassDesc type) {

        boolean is(MethodModel method) {
            return method.methodName().equalsString(name)
                    && (descriptor.isEmpty() || method.methodType().equalsString(descriptor));
        }
    }

    private static final List<Point> POINTS = List.of(
            new Point(Class.class, "privateGetDeclaredConstructors", "", "members", 0, ConstantDescs.CD_Class),
            new Point(Class.class, "privateGetDeclaredMethods", "", "members", 0, ConstantDescs.CD_Class),
            new Point(Class.class, "privateGetDeclaredFields", "", "members", 0, ConstantDescs.CD_Class),
            new Point(Class.class, "getRecordComponents", "", "members", 0, ConstantDescs.CD_Class),
            new Point(
                    Class.class,
                    "forName",
                    "(Ljava/lang/String;)Ljava/lang/Class;",
                    "type",
                    0,
                    ConstantDescs.CD_String),
            new Point(
                    Class.class,
                    "forName",
                    "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;",
                    "type",
                    0,
                    ConstantDescs.CD_String),
            new Point(ClassLoader.class, "getResource", "", "resource", 1, ConstantDescs.CD_String),
            new Point(ClassLoader.class, "getResources", "", "resource", 1, ConstantDescs.CD_String),
            new Point(Class.class, "getResourceAsStream", "", "resource", 1, ConstantDescs.CD_String),
            new Point(
                    ServiceLoader.class,
                    "load",
                    "(Ljava/lang/Class;)Ljava/util/ServiceLoader;",
                    "service",
                    0,
                    ConstantDescs.CD_Class),
            new Point(
                    ServiceLoader.class,
                    "load",
                    "(Ljava/lang/Class;Ljava/lang/ClassLoader;)Ljava/util/ServiceLoader;",
                    "service",
                    0,
                    ConstantDescs.CD_Class),
            new Point(
                    Proxy.class,
                    "newProxyInstance",
                    "(Ljava/lang/ClassLoader;[Ljava/lang/Class;Ljava/lang/reflect/InvocationHandler;)Ljava/lang/Object;",
                    "proxy",
                    1,
                    ARRAY),
            new Point(
                    ObjectStreamClass.class,
                    "lookup",
                    "(Ljava/lang/Class;Z)Ljava/io/ObjectStreamClass;",
                    "serialised",
                    0,
                    ConstantDescs.CD_Class));

    private LookupAgent() {}

    /**
     * Called by the JVM before the service's main method.
     *
     * @param arguments a jar that contains only {@link Lookups}, and the file for the lookups, separated by a comma
     */
    public static void premain(String arguments, Instrumentation jvm) throws IOException, UnmodifiableClassException {
        String[] files = arguments.split(",");
        // The JDK's classes see only classes of the bootstrap loader.
        jvm.appendToBootstrapClassLoaderSearch(new JarFile(new File(files[0])));
        try {
            Class.forName("dev.hirenow.e2e.reflection.Lookups", true, null)
                    .getMethod("writeTo", String.class)
                    .invoke(null, files[1]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        jvm.addTransformer(new Telling(), true);
        List<Class<?>> changed = new ArrayList<>();
        for (Point point : POINTS) {
            if (!changed.contains(point.owner())) {
                changed.add(point.owner());
            }
        }
        jvm.retransformClasses(changed.toArray(new Class<?>[0]));
    }

    private static final class Telling implements ClassFileTransformer {

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
            ClassTransform change = ClassTransform.ACCEPT_ALL;
            boolean any = false;
            for (Point point : POINTS) {
                if (point.owner().equals(redefined)) {
                    change = change.andThen(ClassTransform.transformingMethodBodies(point::is, new TellFirst(point)));
                    any = true;
                }
            }
            ClassFile files = ClassFile.of();
            return any ? files.transformClass(files.parse(bytes), change) : null;
        }
    }

    private record TellFirst(Point point) implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            code.aload(point.slot())
                    .invokestatic(LOOKUPS, point.told(), MethodTypeDesc.of(ConstantDescs.CD_void, point.type()));
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
