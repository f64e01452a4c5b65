package org.manydesk.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The address that a mail was delivered to.
 *
 * @param address in lower case; whatever was given where that is no address
 */
public record Recipient(String address) {
    private static final int LIMIT = 320;

    public Recipient {
        address = CleanText.cut(CleanText.line(address).toLowerCase(Locale.ROOT), LIMIT);
    }

    /** Reads an address with or without brackets and a name. */
    public static Recipient of(String written) {
        return AddressHeader.parse(written).stream()
                .findFirst()
                .map(found -> new Recipient(found.mailbox()))
                .orElseGet(() -> new Recipient(written));
    }

    /** The address itself, then without what follows a plus sign (RFC 5233), for tenants that hand out such addresses. */
    List<String> candidates() {
        int plus = address.indexOf('+');
        int at = address.lastIndexOf('@');
        if (plus <= 0 || at < plus) return List.of(address);
        return Stream.of(address, address.substring(0, plus) + address.substring(at))
                .toList();
    }

    @Override
    public String toString() {
        return address;
    }
}
