package org.manydesk.internet;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from those of this machine, its networks and its cloud's metadata.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special-purpose addresses</a>
 */
public final class PublicAddress {
    private static final List<Block> IPV4_SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Block::of)
            .toList();
    private static final Block IPV6_GLOBAL = Block.of("2000::/3");
    private static final List<Block> IPV6_SPECIAL = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of)
            .toList();

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        if (address instanceof Inet6Address)
            return IPV6_GLOBAL.holds(address) && IPV6_SPECIAL.stream().noneMatch(block -> block.holds(address));
        return IPV4_SPECIAL.stream().noneMatch(block -> block.holds(address));
    }

    /** Addresses that begin with the same bits. */
    private record Block(InetAddress first, int bits) {
        static Block of(String cidr) {
            var parts = cidr.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
            } catch (UnknownHostException noLiteral) {
                throw new IllegalArgumentException(noLiteral);
            }
        }

        boolean holds(InetAddress address) {
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
}
