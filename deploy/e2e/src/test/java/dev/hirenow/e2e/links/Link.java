package dev.hirenow.e2e.links;

/**
 * A reference from one class to another, or to a member of another.
 *
 * @param kind how it is used
 * @param owner internal name of the referenced class, or the descriptor of an array
 * @param member name and descriptor of the member, with a colon between those of a field; empty for a class
 * @param in the method that contains it, for messages
 */
record Link(Kind kind, String owner, String member, String in) {

    /** How a reference is used; the JVM requires that the member's kind matches. */
    enum Kind {
        TYPE,
        FIELD,
        STATIC_FIELD,
        METHOD,
        STATIC_METHOD,
        INTERFACE_METHOD,
        STATIC_INTERFACE_METHOD;

        boolean field() {
            return this == FIELD || this == STATIC_FIELD;
        }

        boolean isStatic() {
            return this == STATIC_FIELD || this == STATIC_METHOD || this == STATIC_INTERFACE_METHOD;
        }

        boolean ofInterface() {
            return this == INTERFACE_METHOD || this == STATIC_INTERFACE_METHOD;
        }

        static Kind field(boolean isStatic) {
            return isStatic ? STATIC_FIELD : FIELD;
        }

        static Kind method(boolean isStatic, boolean ofInterface) {
            if (ofInterface) {
                return isStatic ? STATIC_INTERFACE_METHOD : INTERFACE_METHOD;
            }
            return isStatic ? STATIC_METHOD : METHOD;
        }
    }

    boolean constructor() {
        return member.startsWith("<init>(");
    }

    /** The referenced class or member, for messages. */
    String target() {
        return kind == Kind.TYPE ? owner : owner + "." + member;
    }
}
