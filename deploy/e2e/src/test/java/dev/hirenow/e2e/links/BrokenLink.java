package dev.hirenow.e2e.links;

/**
 * A reference that cannot be resolved.
 *
 * @param from internal name of the class that contains it
 * @param link the reference
 * @param missing internal name of the missing class; the member's class if only the member is wrong
 * @param why what is wrong
 */
record BrokenLink(String from, Link link, String missing, Why why) {

    /** What is wrong with a reference. */
    enum Why {
        /** The class, or one that it extends or implements, is not on the class path. */
        NO_CLASS,
        NO_MEMBER,
        NO_ACCESS,
        /** Static where it must not be or vice versa, or an interface where a class is expected. */
        OTHER_KIND
    }

    @Override
    public String toString() {
        return "%s.%s -> %s: %s%s"
                .formatted(
                        from, link.in(), link.target(), why, missing.equals(link.owner()) ? "" : " (" + missing + ")");
    }
}
