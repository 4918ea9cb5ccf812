package dev.hirenow.e2e.links;

import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.hirenow.e2e.links.BrokenLink.Why;

/** Resolves references by chapter 5.4 of the JVM specification, over the classes of one image and the JDK. */
final class Linker {

    private static final String OBJECT = "java/lang/Object";
    private static final Set<String> POLYMORPHIC =
            Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

    private final Map<String, LinkedClass> image;
    private final JdkClasses jdk;
    private final Map<String, Optional<String>> missing = new HashMap<>();

    Linker(Map<String, LinkedClass> image, JdkClasses jdk) {
        this.image = image;
        this.jdk = jdk;
    }

    /** Every unresolvable reference of the image. A class that itself cannot be loaded never links. */
    List<BrokenLink> broken() {
        List<BrokenLink> broken = new ArrayList<>();
        for (LinkedClass from : image.values()) {
            if (missing(from.name()).isEmpty()) {
                from.links().forEach(link -> check(from, link).ifPresent(broken::add));
            }
        }
        return broken;
    }

    private Optional<BrokenLink> check(LinkedClass from, Link link) {
        String named = element(link.owner());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> absent = missing(named);
        if (absent.isPresent()) {
            return Optional.of(new BrokenLink(from.name(), link, absent.get(), Why.NO_CLASS));
        }
        LinkedClass owner = known(named);
        if (!mayUse(from, owner)) {
            return Optional.of(new BrokenLink(from.name(), link, named, Why.NO_ACCESS));
        }
        if (link.kind() == Link.Kind.TYPE) {
            return Optional.empty();
        }
        boolean array = link.owner().startsWith("[");
        return wrong(from, link, array ? known(OBJECT) : owner, array)
                .map(why -> new BrokenLink(from.name(), link, named, why));
    }

    private Optional<Why> wrong(LinkedClass from, Link link, LinkedClass owner, boolean array) {
        if (!link.kind().field() && owner.isInterface() != link.kind().ofInterface()) {
            return Optional.of(Why.OTHER_KIND);
        }
        Optional<Member> member = link.kind().field() ? field(owner, link.member()) : method(owner, link);
        if (member.isEmpty()) {
            return Optional.of(Why.NO_MEMBER);
        }
        if (member.get().isStatic() != link.kind().isStatic()) {
            return Optional.of(Why.OTHER_KIND);
        }
        // An array's clone is public (JLS 10.7).
        boolean allowed = array || mayUse(from, member.get());
        return allowed ? Optional.empty() : Optional.of(Why.NO_ACCESS);
    }

    /** A member with its declaring class. */
    private record Member(LinkedClass owner, int flags) {

        boolean isStatic() {
            return is(ClassFile.ACC_STATIC);
        }

        boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }

    // JVMS 5.4.3.2
    private Optional<Member> field(LinkedClass owner, String member) {
        return declared(owner, member)
                .or(() -> first(owner.interfaces(), parent -> field(parent, member)))
                .or(() -> owner.parent().flatMap(parent -> field(known(parent), member)));
    }

    // JVMS 5.4.3.3 and 5.4.3.4
    private Optional<Member> method(LinkedClass owner, Link link) {
        if (link.constructor()) {
            return declared(owner, link.member());
        }
        if (owner.isInterface()) {
            return declared(owner, link.member())
                    .or(() -> declared(known(OBJECT), link.member())
                            .filter(member -> member.is(ClassFile.ACC_PUBLIC) && !member.isStatic()))
                    .or(() -> inherited(owner, link.member()));
        }
        return inClasses(owner, link).or(() -> inherited(owner, link.member()));
    }

    private Optional<Member> inClasses(LinkedClass owner, Link link) {
        if (POLYMORPHIC.contains(owner.name())) {
            Optional<Member> polymorphic = polymorphic(owner, link.member());
            if (polymorphic.isPresent()) {
                return polymorphic;
            }
        }
        return declared(owner, link.member())
                .or(() -> owner.parent().flatMap(parent -> inClasses(known(parent), link)));
    }

    // JVMS 2.9.3: native, varargs, and signature-polymorphic.
    private static Optional<Member> polymorphic(LinkedClass owner, String called) {
        String name = called.substring(0, called.indexOf('('));
        return owner.members().entrySet().stream()
                .filter(member -> member.getKey().startsWith(name + "([Ljava/lang/Object;)"))
                .map(member -> new Member(owner, member.getValue()))
                .filter(member -> member.is(ClassFile.ACC_NATIVE) && member.is(ClassFile.ACC_VARARGS))
                .findFirst();
    }

    /** A method of a superinterface, unless it is private or static. */
    private Optional<Member> inherited(LinkedClass owner, String member) {
        return first(owner.interfaces(), parent -> declared(parent, member)
                        .filter(found -> !found.isStatic() && !found.is(ClassFile.ACC_PRIVATE))
                        .or(() -> inherited(parent, member)))
                .or(() -> owner.parent().flatMap(parent -> inherited(known(parent), member)));
    }

    private static Optional<Member> declared(LinkedClass owner, String member) {
        return Optional.ofNullable(owner.members().get(member)).map(flags -> new Member(owner, flags));
    }

    private Optional<Member> first(List<String> types, Function<LinkedClass, Optional<Member>> look) {
        return types.stream()
                .map(type -> look.apply(known(type)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // JVMS 5.4.4
    private boolean mayUse(LinkedClass from, LinkedClass type) {
        return inImage(type)
                ? type.is(ClassFile.ACC_PUBLIC) || from.room().equals(type.room())
                : type.is(ClassFile.ACC_PUBLIC) && jdk.exports(type.room());
    }

    private boolean mayUse(LinkedClass from, Member member) {
        LinkedClass owner = member.owner();
        if (member.is(ClassFile.ACC_PUBLIC) || from.name().equals(owner.name())) {
            return true;
        }
        if (member.is(ClassFile.ACC_PRIVATE)) {
            return from.nest().equals(owner.nest());
        }
        boolean neighbours = inImage(owner) && from.room().equals(owner.room());
        return neighbours || member.is(ClassFile.ACC_PROTECTED) && extendsClass(from, owner.name());
    }

    private boolean extendsClass(LinkedClass type, String ancestor) {
        Optional<String> parent = type.parent();
        while (parent.isPresent()) {
            if (parent.get().equals(ancestor)) {
                return true;
            }
            parent = known(parent.get()).parent();
        }
        return false;
    }

    private boolean inImage(LinkedClass type) {
        return image.containsKey(type.name());
    }

    /** The class that prevents this one from being loaded: itself, or one that it extends or implements. */
    private Optional<String> missing(String name) {
        Optional<String> known = missing.get(name);
        if (known == null) {
            known = find(name).map(this::missingAbove).orElse(Optional.of(name));
            missing.put(name, known);
        }
        return known;
    }

    private Optional<String> missingAbove(LinkedClass type) {
        List<String> above = new ArrayList<>(type.interfaces());
        type.parent().ifPresent(above::add);
        return above.stream().map(this::missing).flatMap(Optional::stream).findFirst();
    }

    private LinkedClass known(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name));
    }

    private Optional<LinkedClass> find(String name) {
        return jdk.find(name).or(() -> Optional.ofNullable(image.get(name)));
    }

    /** The class of a name or of an array's elements; empty for an array of primitives. */
    private static String element(String name) {
        if (!name.startsWith("[")) {
            return name;
        }
        String element = name.substring(name.lastIndexOf('[') + 1);
        return element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
    }
}
