package org.manydesk.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits; of IPv4 or of IPv6, never of both.
 *
 * @param bits how many, from the first on
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632">RFC 4632, CIDR</a>
 */
public record AddressBlock(InetAddress first, int bits) {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";
    private static final Pattern LITERAL = Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    public AddressBlock {
        if (bits < 0 || bits > first.getAddress().length * 8)
            throw new IllegalArgumentException("An address has no " + bits + " bits: " + first.getHostAddress());
    }

    /** The block written so, e.g. {@code 10.0.0.0/8} or {@code fd00::/8}; an address alone is a block of one. */
    public static AddressBlock of(String cidr) {
        var parts = cidr.split("/", 2);
        var first = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("This is no network address: " + cidr));
        return new AddressBlock(first, parts.length > 1 ? Integer.parseInt(parts[1]) : first.getAddress().length * 8);
    }

    /** The address written so; empty for a name or anything else. */
    public static Optional<InetAddress> address(String literal) {
        if (!LITERAL.matcher(literal).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    public boolean holds(InetAddress address) {
        var own = first.getAddress();
        var other = address.getAddress();
        if (own.length != other.length) return false;
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) return false;
        }
        return true;
    }
}
