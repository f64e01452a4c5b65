package org.manydesk.internet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where addresses that people enter are called: https only, within 15 seconds a connection. A name is resolved once, and only
 * reachable addresses are connected to.
 *
 * @param reachable whether an address may be connected to
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP,
 *     SSRF prevention</a>
 */
public record Internet(Names names, Predicate<InetAddress> reachable, SSLSocketFactory tls) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What a name means. */
    public interface Names {
        List<InetAddress> addressesOf(String name) throws UnknownHostException;
    }

    /** The public Internet. */
    public static Internet open() {
        return new Internet(name -> List.of(InetAddress.getAllByName(name)), PublicAddress::is, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /**
     * A connection to an address, not made yet. It follows no redirect: whoever does asks here again.
     *
     * @throws Unreachable if the address is none of those
     */
    public HttpsURLConnection to(URI address) throws Unreachable, IOException {
        if (!"https".equalsIgnoreCase(address.getScheme()))
            throw new Unreachable("Only addresses with https are called.");
        if (address.getHost() == null || address.getRawUserInfo() != null)
            throw new Unreachable("This is no address. Give one such as https://example.org/path.");
        var pinned = checked(address.getHost());
        var connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(new PinnedSockets(tls, pinned));
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setRequestProperty("Connection", "close");
        connection.setUseCaches(false);
        return connection;
    }

    private InetAddress checked(String name) throws Unreachable {
        try {
            var addresses = names.addressesOf(name);
            if (!addresses.isEmpty() && addresses.stream().allMatch(reachable)) return addresses.getFirst();
        } catch (UnknownHostException unknown) {
            throw new Unreachable("There is no host of this name.");
        }
        throw new Unreachable("This host is not on the public Internet.");
    }
}
