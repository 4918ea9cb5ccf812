package dev.hirenow.e2e.links;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The linking information of a class.
 *
 * @param name its internal name
 * @param flags its access flags
 * @param parent internal name of its superclass; empty for {@code Object}
 * @param interfaces internal names of its direct superinterfaces
 * @param nest internal name of its nest host: the classes of one source file that share private members
 * @param members access flags of each declared member, by the text of {@link Link#member()}
 * @param links each reference that it contains, once
 */
record LinkedClass(
        String name,
        int flags,
        Optional<String> parent,
        List<String> interfaces,
        String nest,
        Map<String, Integer> members,
        List<Link> links) {

    // Skips the attributes that are not used.
    private static final ClassFile READER = ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG,
            ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
            ClassFile.StackMapsOption.DROP_STACK_MAPS);

    /** A class of the image, with its references. */
    static LinkedClass of(byte[] bytes) {
        ClassModel read = READER.parse(bytes);
        return of(read, References.of(read));
    }

    /** A class that others refer to, such as one of the JDK; its own references do not matter. */
    static LinkedClass withoutLinks(byte[] bytes) {
        return of(READER.parse(bytes), List.of());
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    boolean isInterface() {
        return is(ClassFile.ACC_INTERFACE);
    }

    /** Its package as an internal name. */
    String room() {
        return name.substring(0, Math.max(name.lastIndexOf('/'), 0));
    }

    private static LinkedClass of(ClassModel read, List<Link> links) {
        String name = read.thisClass().asInternalName();
        Map<String, Integer> members = new HashMap<>();
        read.fields()
                .forEach(field -> members.put(
                        field.fieldName().stringValue() + ":"
                                + field.fieldType().stringValue(),
                        field.flags().flagsMask()));
        read.methods()
                .forEach(method -> members.put(
                        method.methodName().stringValue() + method.methodType().stringValue(),
                        method.flags().flagsMask()));
        return new LinkedClass(
                name,
                read.flags().flagsMask(),
                read.superclass().map(ClassEntry::asInternalName),
                read.interfaces().stream().map(ClassEntry::asInternalName).toList(),
                read.findAttribute(Attributes.nestHost())
                        .map(host -> host.nestHost().asInternalName())
                        .orElse(name),
                members,
                links);
    }
}
