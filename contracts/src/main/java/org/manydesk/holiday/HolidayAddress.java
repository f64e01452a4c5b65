package org.manydesk.holiday;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import javax.net.ssl.HttpsURLConnection;
import org.manydesk.internet.Internet;
import org.manydesk.internet.Unreachable;
import org.manydesk.problem.InvalidInput;

/** Reads an iCalendar file from the {@link Internet}: at most 1 MB, after at most three redirects. */
public final class HolidayAddress {
    private static final String POINTER = "/url";
    private static final int MOST_REDIRECTS = 3;

    private final Internet internet;

    HolidayAddress(Internet internet) {
        this.internet = internet;
    }

    /** On the public Internet. */
    public static HolidayAddress ofInternet() {
        return new HolidayAddress(Internet.open());
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
        try {
            var connection = internet.to(address);
            connection.setRequestProperty("Accept", "text/calendar");
            return connection;
        } catch (Unreachable refused) {
            throw refused(refused.why());
        }
    }

    private static InvalidInput refused(String why) {
        return new InvalidInput(POINTER, why);
    }
}
