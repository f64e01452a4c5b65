package org.manydesk.mail;

import java.util.Locale;

/**
 * Somebody named in a mail's address headers. The address is what the mail really said, the name is whatever its
 * sender liked to write: never show the one without the other.
 *
 * @param name display name on one line, empty when there is none
 * @param address as written but for white space, without brackets; a bare word such as {@code MAILER-DAEMON} is kept
 */
public record Correspondent(String name, String address) {
    private static final int NAME_LIMIT = 200;
    private static final int ADDRESS_LIMIT = 320;

    public Correspondent {
        name = CleanText.cut(CleanText.line(name), NAME_LIMIT).strip();
        address = CleanText.line(address).replace(" ", "");
        if (address.isEmpty()) throw new IllegalArgumentException("An address is needed.");
        address = CleanText.cut(address, ADDRESS_LIMIT);
    }

    /** Whether mail could be sent there: one {@code @} with something on both sides. */
    public boolean isReachable() {
        int at = address.indexOf('@');
        return at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1;
    }

    /** The address for comparison: mailboxes that differ only in case are the same to every mail server of today. */
    public String mailbox() {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
