package dev.hirenow.e2e.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table in docs/configuration.md contains every setting of the services with its default, and no other. */
class ConfigurationTest {

    private static final Pattern ALIAS = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?::([^}$]*|\\$\\{[^}]*}[^}]*))?}");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^([%a-z][^=#\\s]*)=(.*)$");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER =
            Pattern.compile("((?:@\\w+(?:\\((?:[^()\"]|\"[^\"]*\")*\\))?\\s+)*)[\\w.<>]+ (\\w+)\\(\\);");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)");
    private static final Pattern NAME = Pattern.compile("@WithName\\(\"([^\"]*)\"\\)");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\| (.*?) \\| (.*?) \\| (.+) \\|$");

    @Test
    void theTableHasEverySettingAndNoOther() {
        assertThat(table().keySet()).isEqualTo(code().keySet());
    }

    @Test
    void theTableTellsTheDefaults() {
        Map<String, Row> table = table();
        code().forEach((name, setting) -> assertThat(table.get(name).defaultValue())
                .as(name)
                .isEqualTo(setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`"));
    }

    @Test
    void theTableTellsWhoseSettingItIs() {
        Map<String, Row> table = table();
        code().forEach((name, setting) -> assertThat(
                        Set.of(table.get(name).services().split(", ")))
                .as(name)
                .isEqualTo(setting.services().containsAll(Sources.SERVICES) ? Set.of("all") : setting.services()));
    }

    private record Row(String defaultValue, String services) {}

    private record Setting(String defaultValue, Set<String> services) {}

    private static Map<String, Row> table() {
        Map<String, Row> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Sources.read("docs/configuration.md"));
        while (row.find()) {
            rows.put(row.group(1), new Row(row.group(2).strip(), row.group(3).strip()));
        }
        return rows;
    }

    private static Map<String, Setting> code() {
        Map<String, Setting> settings = new TreeMap<>();
        String work = Sources.read("common/work/src/main/resources/META-INF/microprofile-config.properties");
        String web = Sources.read("common/web/src/main/resources/META-INF/microprofile-config.properties");
        for (String service : Sources.SERVICES) {
            String own = Sources.read(service + "-service/src/main/resources/application.properties");
            Map<String, String> properties = new LinkedHashMap<>();
            for (String file : List.of(work, web, own)) {
                PROPERTY.matcher(file).results().forEach(found -> properties.put(found.group(1), found.group(2)));
            }
            properties.values().forEach(value -> ALIAS.matcher(value)
                    .results()
                    .forEach(alias -> add(settings, alias.group(1), alias.group(2), service)));
            addMembers(settings, properties, service + "-service", service);
            Sources.COMMON.forEach(module -> addMembers(settings, properties, module, service));
        }
        return settings;
    }

    /** Members without an alias property have the name that MicroProfile derives. */
    private static void addMembers(
            Map<String, Setting> settings, Map<String, String> properties, String module, String service) {
        for (String source : Sources.java(module)) {
            Matcher mapping = MAPPING.matcher(source);
            if (!mapping.find()) {
                continue;
            }
            Matcher member = MEMBER.matcher(source.substring(mapping.end()));
            while (member.find()) {
                Matcher named = NAME.matcher(member.group(1));
                String name = mapping.group(1) + "." + (named.find() ? named.group(1) : kebab(member.group(2)));
                if (!properties.containsKey(name)) {
                    Matcher value = DEFAULT.matcher(member.group(1));
                    add(
                            settings,
                            name.toUpperCase().replaceAll("[.-]", "_"),
                            value.find() ? value.group(1) : "",
                            service);
                }
            }
        }
    }

    private static void add(Map<String, Setting> settings, String name, String defaultValue, String service) {
        String value = defaultValue == null ? "" : defaultValue;
        Setting known = settings.computeIfAbsent(name, _ -> new Setting(value, new TreeSet<>()));
        known.services().add(service);
    }

    private static String kebab(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase();
    }
}
