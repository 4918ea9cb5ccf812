package dev.hirenow.local.process;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The user that a program runs as. */
public sealed interface RunAs {

    /** The launcher's user. */
    RunAs CALLER = new Caller();

    /** The command-line prefix before the program. */
    List<String> prefix();

    /** The id of the user who must own the program's files; empty if their owner does not matter. */
    OptionalInt fileOwner();

    /** The name for messages. */
    String label();

    /** The launcher's user. */
    record Caller() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public OptionalInt fileOwner() {
            return OptionalInt.empty();
        }

        @Override
        public String label() {
            return "the user who starts it";
        }
    }

    /**
     * Root, mapped to an unprivileged user inside the program's own user namespace; outside it, the files belong to
     * root.
     */
    record UserNamespace() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user");
        }

        @Override
        public OptionalInt fileOwner() {
            return OptionalInt.of(0);
        }

        @Override
        public String label() {
            return "root in a user namespace";
        }
    }

    /**
     * Another user of this machine; only root can start a program this way.
     *
     * @param name of the user
     * @param uid id of the user
     * @param gid id of the user's group
     * @param opensAnyFolder whether it keeps root's right to open every folder ({@code CAP_DAC_OVERRIDE}), for a
     *     project in a folder that other users cannot enter, such as {@code /root}
     */
    record OtherUser(String name, int uid, int gid, boolean opensAnyFolder) implements RunAs {
        @Override
        public List<String> prefix() {
            List<String> prefix =
                    new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
            if (opensAnyFolder) {
                // Only an ambient capability survives both the change of user and the start of the program.
                // access(2), with which PostgreSQL looks for its own files, honours the capability only
                // without the setuid fixup.
                prefix.addAll(List.of(
                        "--securebits=+no_setuid_fixup",
                        "--inh-caps=-all,+dac_override",
                        "--ambient-caps=-all,+dac_override"));
            }
            return List.copyOf(prefix);
        }

        @Override
        public OptionalInt fileOwner() {
            return OptionalInt.of(uid);
        }

        @Override
        public String label() {
            return "the user " + name + (opensAnyFolder ? " with the right to open every folder" : "");
        }
    }
}
