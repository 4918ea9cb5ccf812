package dev.hirenow.e2e.links;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.invoke.MethodHandleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the references in a class's code, each once. */
final class References {

    /** A reference without its location. */
    private record Target(Link.Kind kind, String owner, String member) {}

    /** The method that initialises a class. */
    static final String INITIALISER = "<clinit>";

    private final Map<Target, String> found = new LinkedHashMap<>();
    private String method = "";

    private References() {}

    static List<Link> of(ClassModel read) {
        References references = new References();
        read.methods().forEach(references::read);
        return references.found.entrySet().stream()
                .map(one -> new Link(
                        one.getKey().kind(), one.getKey().owner(), one.getKey().member(), one.getValue()))
                .toList();
    }

    private void read(MethodModel read) {
        method = read.methodName().stringValue();
        read.code().ifPresent(code -> code.forEach(this::read));
    }

    private void read(CodeElement element) {
        switch (element) {
            case FieldInstruction field ->
                member(
                        field.field(),
                        Link.Kind.field(field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC));
            case InvokeInstruction call ->
                member(call.method(), Link.Kind.method(call.opcode() == Opcode.INVOKESTATIC, call.isInterface()));
            case InvokeDynamicInstruction call -> dynamic(call.invokedynamic());
            case ConstantInstruction.LoadConstantInstruction load -> constant(load.constantEntry());
            case NewObjectInstruction made -> type(made.className());
            case NewReferenceArrayInstruction made -> type(made.componentType());
            case NewMultiArrayInstruction made -> type(made.arrayType());
            case TypeCheckInstruction check -> type(check.type());
            case ExceptionCatch caught -> caught.catchType().ifPresent(this::type);
            default -> {
                // Other instructions refer to nothing outside their method.
            }
        }
    }

    private void constant(PoolEntry constant) {
        switch (constant) {
            case ClassEntry type -> type(type);
            case MethodHandleEntry handle -> handle(handle);
            case ConstantDynamicEntry dynamic -> dynamic(dynamic);
            default -> {
                // Numbers, strings and method types refer to no member.
            }
        }
    }

    private void dynamic(DynamicConstantPoolEntry dynamic) {
        handle(dynamic.bootstrap().bootstrapMethod());
        dynamic.bootstrap().arguments().forEach(this::constant);
    }

    private void handle(MethodHandleEntry handle) {
        MemberRefEntry target = handle.reference();
        boolean isStatic = handle.kind() == MethodHandleInfo.REF_getStatic
                || handle.kind() == MethodHandleInfo.REF_putStatic
                || handle.kind() == MethodHandleInfo.REF_invokeStatic;
        member(
                target,
                target instanceof FieldRefEntry
                        ? Link.Kind.field(isStatic)
                        : Link.Kind.method(isStatic, target instanceof InterfaceMethodRefEntry));
    }

    private void member(MemberRefEntry target, Link.Kind kind) {
        add(new Target(
                kind,
                target.owner().asInternalName().intern(),
                (target.name().stringValue()
                                + (kind.field() ? ":" : "")
                                + target.type().stringValue())
                        .intern()));
    }

    private void type(ClassEntry type) {
        add(new Target(Link.Kind.TYPE, type.asInternalName().intern(), ""));
    }

    private void add(Target target) {
        // If several methods contain it, the initialiser is named, because that one runs during the image
        // build.
        found.merge(target, method, (first, next) -> next.equals(INITIALISER) ? next : first);
    }
}
