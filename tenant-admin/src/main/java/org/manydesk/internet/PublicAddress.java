package org.manydesk.internet;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.network.AddressBlock;

/**
 * Tells addresses of the public Internet from those of this machine, its networks and its cloud's metadata.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special-purpose addresses</a>
 */
public final class PublicAddress {
    private static final List<AddressBlock> IPV4_SPECIAL = Stream.of(
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
            .map(AddressBlock::of)
            .toList();
    private static final AddressBlock IPV6_GLOBAL = AddressBlock.of("2000::/3");
    private static final List<AddressBlock> IPV6_SPECIAL = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(AddressBlock::of)
            .toList();

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        if (address instanceof Inet6Address)
            return IPV6_GLOBAL.holds(address) && IPV6_SPECIAL.stream().noneMatch(block -> block.holds(address));
        return IPV4_SPECIAL.stream().noneMatch(block -> block.holds(address));
    }
}
