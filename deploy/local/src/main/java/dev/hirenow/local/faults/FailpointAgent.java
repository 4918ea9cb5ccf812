package dev.hirenow.local.faults;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;

import org.jspecify.annotations.Nullable;

/**
 * Is loaded into a running service and inserts the end of the process at the start of a method. The effect is that
 * of a power cut: no shutdown hook runs, nothing is flushed or closed.
 */
public final class FailpointAgent {
    /** The exit code of a process that SIGKILL ended. */
    private static final int KILLED = 137;

    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");

    private FailpointAgent() {}

    /**
     * Called by the JVM that the agent is attached to.
     *
     * @param target class and method, as {@code a.b.C#m}
     */
    public static void agentmain(String target, Instrumentation jvm) throws UnmodifiableClassException {
        String[] sides = target.split("#", 2);
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (loaded.getName().equals(sides[0])) {
                ClassFileTransformer end = new EndAtEntry(sides[0].replace('.', '/'), sides[1]);
                jvm.addTransformer(end, true);
                jvm.retransformClasses(loaded);
                jvm.removeTransformer(end);
                return;
            }
        }
        throw new IllegalArgumentException(sides[0] + " is not loaded");
    }

    private record EndAtEntry(String className, String method) implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (!className.equals(name)) {
                return null;
            }
            ClassFile files = ClassFile.of(
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(loader)));
            return files.transformClass(
                    files.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            candidate -> candidate.methodName().equalsString(method), new HaltFirst()));
        }
    }

    private static final class HaltFirst implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(RUNTIME, "getRuntime", MethodTypeDesc.of(RUNTIME))
                    .sipush(KILLED)
                    .invokevirtual(RUNTIME, "halt", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
