package dev.hirenow.e2e.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.links.BrokenLink.Why;

import static org.assertj.core.api.Assertions.assertThat;

/** A class is compiled against one version of a library and linked with another. */
class LinkerTest {

    private static final String USER = "package app; public class User { Object use() throws Throwable { %s } }";

    @TempDir
    private Path work;

    @Test
    void findsAFieldThatIsGone() {
        String used = USER.formatted("return new lib.Lib().name;");
        assertThat(broken(used, lib("public String name;"), lib("public String title;")))
                .containsExactly("app/User.use -> lib/Lib.name:Ljava/lang/String;: NO_MEMBER");
    }

    @Test
    void findsAFieldOfAnotherType() {
        String used = USER.formatted("return new lib.Lib().name;");
        assertThat(broken(used, lib("public String name;"), lib("public CharSequence name;")))
                .hasSize(1);
    }

    @Test
    void findsAMethodWhoseParametersChanged() {
        String used = USER.formatted("return new lib.Lib().of(1);");
        assertThat(broken(
                        used,
                        lib("public Object of(int a) { return a; }"),
                        lib("public Object of(long a) { return a; }")))
                .containsExactly("app/User.use -> lib/Lib.of(I)Ljava/lang/Object;: NO_MEMBER");
    }

    @Test
    void findsAClassThatIsGone() {
        String used = USER.formatted("return lib.Lib.class;");
        assertThat(broken(used, lib(""), "package lib; public class Other {}"))
                .containsExactly("app/User.use -> lib/Lib: NO_CLASS");
    }

    @Test
    void findsAClassWhoseParentIsGone() {
        String used = USER.formatted("return new lib.Child();");
        Map<String, LinkedClass> image =
                compile(used, "package lib; public class Lib {}", "package lib; public class Child extends Lib {}");
        image.remove("lib/Lib");
        assertThat(broken(image))
                .contains("app/User.use -> lib/Child.<init>()V: NO_CLASS (lib/Lib)")
                .allMatch(broken -> broken.startsWith("app/User"));
    }

    @Test
    void findsAMemberThatBecamePrivateOrOfItsPackage() {
        String used = USER.formatted("return new lib.Lib().name;");
        assertThat(broken(used, lib("public String name;"), lib("private String name;")))
                .singleElement()
                .asString()
                .endsWith(Why.NO_ACCESS.name());
        assertThat(broken(used, lib("public String name;"), lib("String name;")))
                .hasSize(1);
        assertThat(broken(used, lib("public String name;"), lib("protected String name;")))
                .hasSize(1);
    }

    @Test
    void findsAMemberThatBecameStaticAndAClassThatBecameAnInterface() {
        String used = USER.formatted("return new lib.Lib().toText();");
        String before = lib("public String toText() { return null; }");
        assertThat(broken(used, before, lib("public static String toText() { return null; }")))
                .singleElement()
                .asString()
                .endsWith(Why.OTHER_KIND.name());
        String called = "package app; public class User { Object use(lib.Lib lib) { return lib.toText(); } }";
        assertThat(broken(called, before, "package lib; public interface Lib { String toText(); }"))
                .singleElement()
                .asString()
                .endsWith(Why.OTHER_KIND.name());
    }

    @Test
    void findsAMethodThatALambdaNames() {
        String used = USER.formatted("java.util.function.Supplier<Object> s = lib.Lib::of; return s;");
        assertThat(broken(used, lib("public static Object of() { return 1; }"), lib("")))
                .containsExactly("app/User.use -> lib/Lib.of()Ljava/lang/Object;: NO_MEMBER");
    }

    @Test
    void findsAPackageOfTheJdkThatIsNotExported() {
        String used = USER.formatted("return lib.Lib.class;").replace("lib.Lib", "sun.security.x509.X500Name");
        assertThat(broken(compileWith(List.of("--add-exports", "java.base/sun.security.x509=ALL-UNNAMED"), used)))
                .singleElement()
                .asString()
                .endsWith(Why.NO_ACCESS.name());
    }

    @Test
    void followsWhatIsInheritedSharedOrLooselyTyped() {
        assertThat(broken(compile("""
                package app;
                public class User extends java.io.InputStream implements Comparable<User> {
                    private static int secret;
                    interface Named { String NAME = new String("n"); default int size() { return 1; } }
                    static abstract class Base implements Named { protected int kept; }
                    static class Child extends Base { int sum() { return kept + size() + NAME.length() + secret; } }
                    @Override public int read() { return new Child().sum(); }
                    @Override public int compareTo(User other) { return other.hashCode(); }
                    Object clones(int[] a, String[][] b) { return java.util.List.of(a.clone(), b.clone(), a.length); }
                    int loose(java.lang.invoke.MethodHandle h, java.lang.invoke.VarHandle v) throws Throwable {
                        return (int) h.invokeExact(1, "a") + (int) v.getAndAdd(this, 2);
                    }
                    CharSequence viaInterface(CharSequence text) { return text.toString() + text.getClass(); }
                    @Override protected Object clone() throws CloneNotSupportedException { return super.clone(); }
                }
                """))).isEmpty();
    }

    private static String lib(String members) {
        return "package lib; public class Lib { " + members + " }";
    }

    private List<String> broken(String user, String before, String after) {
        Map<String, LinkedClass> image = new HashMap<>(compile(user, before));
        image.keySet().removeIf(name -> name.startsWith("lib/"));
        image.putAll(compile(after));
        return broken(image);
    }

    private static List<String> broken(Map<String, LinkedClass> image) {
        return new Linker(image, new JdkClasses())
                .broken().stream().map(BrokenLink::toString).toList();
    }

    private Map<String, LinkedClass> compile(String... sources) {
        return compileWith(List.of(), sources);
    }

    private Map<String, LinkedClass> compileWith(List<String> options, String... sources) {
        try {
            Path folder = Files.createTempDirectory(work, "classes");
            List<String> words = new ArrayList<>(options);
            words.addAll(List.of("-proc:none", "-d", folder.toString()));
            for (String source : sources) {
                String name = source.replaceAll("(?s).*?public (?:class|interface) (\\w+).*", "$1");
                words.add(Files.writeString(
                                Files.createDirectories(folder.resolve(Integer.toString(words.size())))
                                        .resolve(name + ".java"),
                                source)
                        .toString());
            }
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                    .isZero();
            return read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, LinkedClass> read(Path folder) throws IOException {
        Map<String, LinkedClass> image = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                LinkedClass read = LinkedClass.of(Files.readAllBytes(file));
                image.put(read.name(), read);
            }
        }
        return image;
    }
}
