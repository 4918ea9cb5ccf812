package dev.hirenow.local.process;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Which user a program runs as. */
public sealed interface RunAs {

    /** The user who runs the launcher. */
    RunAs CALLER = new Caller();

    /** What comes before the program on its command line. */
    List<String> prefix();

    /** The number of the user who has to own the program's files; empty when they may stay as they are. */
    OptionalInt fileOwner();

    /** How messages name it. */
    String label();

    /** The user who runs the launcher. */
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

    /** Root, who is nobody inside a user namespace of the program's own: outside of it the files belong to root. */
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
     * Another user of this machine; only root can start a program so.
     *
     * @param name of the user
     * @param uid number of the user
     * @param gid number of the user's group
     * @param opensAnyFolder whether it keeps root's right to open every folder ({@code CAP_DAC_OVERRIDE}), for a
     *     project in a folder that nobody else may enter, such as {@code /root}
     */
    record OtherUser(String name, int uid, int gid, boolean opensAnyFolder) implements RunAs {
        @Override
        public List<String> prefix() {
            List<String> prefix =
                    new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
            if (opensAnyFolder) {
                // A capability survives the change of the user and the start of the program only as an ambient one,
                // and access(2), with which PostgreSQL looks for its own files, counts it only without the fixup.
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
