package dev.hirenow.upload.interview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The single rule for e-mail addresses: the dot-atom form of RFC 5322 with letters of all scripts (RFC 6531).
 * Comments, quoted local parts and address literals are refused, because job applicants do not use them.
 */
final class EmailAddressRules {

    /** RFC 5321, section 4.5.3.1, as corrected by erratum 1690. */
    static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern ADDRESS =
            Pattern.compile("(" + ATOM + "(?:\\." + ATOM + ")*+)@(" + LABEL + "(?:\\." + LABEL + ")*)");
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]+)>[ .,;:]*");
    private static final Pattern LINK = Pattern.compile("(?i)mailto:([^?]*)(?:\\?.*)?");
    private static final String AROUND = "\"'“”„‚‘’«»()[]";
    private static final String AFTER = ".,;:";

    private EmailAddressRules() {}

    /** Whether mail can be sent to the address exactly as written. */
    static boolean isValid(String written) {
        if (written.length() > LONGEST || VisibleTextNormaliser.hidesSomething(written)) {
            return false;
        }
        Matcher address = ADDRESS.matcher(written);
        return address.matches() && address.group(1).length() <= LONGEST_LOCAL_PART;
    }

    /** The address that was probably meant if other text surrounds it; a person should confirm it. */
    static Optional<String> meant(String written) {
        String text = VisibleTextNormaliser.visible(written);
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (brackets.matches()) {
            text = brackets.group(1).strip();
        }
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            text = link.group(1);
        }
        String address = trimmed(text);
        return isValid(address) && !address.equals(written) ? Optional.of(address) : Optional.empty();
    }

    /** Whether the domain is a bare host name, as in {@code ada@localhost}: more often an incomplete address. */
    static boolean hasShortDomain(String address) {
        return address.indexOf('.', address.indexOf('@')) < 0;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (from < to && (isAround(text.charAt(to - 1)) || AFTER.indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isAround(char sign) {
        return sign == ' ' || AROUND.indexOf(sign) >= 0;
    }
}
