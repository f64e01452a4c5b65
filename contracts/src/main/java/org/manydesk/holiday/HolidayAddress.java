package org.manydesk.holiday;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.manydesk.problem.InvalidInput;

/**
 * Reads an iCalendar file from the public Internet: https only, at most 1 MB, within 15 seconds a connection. A name is
 * resolved once; only public addresses are connected to, at first and after each of at most three redirects.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP,
 *     SSRF prevention</a>
 */
public final class HolidayAddress {
    private static final String POINTER = "/url";
    private static final int MOST_REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Names names;
    private final Predicate<InetAddress> reachable;
    private final SSLSocketFactory tls;

    /** What a name means. */
    interface Names {
        List<InetAddress> addressesOf(String name) throws UnknownHostException;
    }

    HolidayAddress(Names names, Predicate<InetAddress> reachable, SSLSocketFactory tls) {
        this.names = names;
        this.reachable = reachable;
        this.tls = tls;
    }

    /** The public Internet. */
    public static HolidayAddress ofInternet() {
        return new HolidayAddress(name -> List.of(InetAddress.getAllByName(name)), PublicAddress::is, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /** @throws InvalidInput at {@code /url} if it is none of those, cannot be reached or holds no iCalendar file */
    public HolidayPreview read(String url) {
        try {
            return ICalendarFile.read(fetched(new URI(url), MOST_REDIRECTS));
        } catch (URISyntaxException malformed) {
            throw refused("This is no address. Give one such as https://example.org/holidays.ics.");
        } catch (InvalidInput unreadable) {
            throw refused(unreadable.detail());
        } catch (IOException unreachable) {
            throw refused("Nothing could be read from this address.");
        }
    }

    private byte[] fetched(URI address, int redirectsLeft) throws IOException, URISyntaxException {
        var connection = connected(address);
        try {
            var status = connection.getResponseCode();
            if (status / 100 == 3) {
                if (redirectsLeft == 0) throw refused("This address leads on to others too often.");
                return fetched(address.resolve(new URI(location(connection))), redirectsLeft - 1);
            }
            if (status != HttpURLConnection.HTTP_OK) throw refused("This address answers with status " + status + ".");
            return connection.getInputStream().readNBytes(ICalendarFile.LARGEST + 1);
        } finally {
            connection.disconnect();
        }
    }

    private static String location(HttpURLConnection connection) {
        var location = connection.getHeaderField("Location");
        if (location == null) throw refused("This address leads on to no other.");
        return location;
    }

    private HttpsURLConnection connected(URI address) throws IOException {
        if (!"https".equalsIgnoreCase(address.getScheme())) throw refused("Only addresses with https are read.");
        if (address.getHost() == null || address.getRawUserInfo() != null)
            throw refused("This is no address. Give one such as https://example.org/holidays.ics.");
        var pinned = checked(address.getHost());
        var connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(new PinnedSockets(tls, pinned));
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setRequestProperty("Accept", "text/calendar");
        connection.setRequestProperty("Connection", "close");
        connection.setUseCaches(false);
        return connection;
    }

    private InetAddress checked(String name) {
        try {
            var addresses = names.addressesOf(name);
            if (!addresses.isEmpty() && addresses.stream().allMatch(reachable)) return addresses.getFirst();
        } catch (UnknownHostException unknown) {
            throw refused("There is no host of this name.");
        }
        throw refused("This host is not on the public Internet.");
    }

    private static InvalidInput refused(String why) {
        return new InvalidInput(POINTER, why);
    }
}
