package org.manydesk.server;

import java.net.URI;
import java.util.regex.Pattern;
import org.manydesk.server.problem.StartupProblem;

/**
 * Where Manydesk is served and how much one caller may ask of it.
 *
 * @param host      address to listen on
 * @param port      TCP port to listen on
 * @param publicUrl the address that people and mails use
 * @param rateLimit calls a minute that one token may make
 * @param limits how much one client may use, where nothing else is agreed with it
 * @param trustedProxies addresses of proxies, or blocks of them, that are believed who asked them; separated by commas
 */
public record Web(String host, int port, URI publicUrl, int rateLimit, String trustedProxies, Limits limits) {
    private static final int HIGHEST_PORT = 65_535;
    private static final String V4 = "\\d{1,3}(\\.\\d{1,3}){3}(/([0-9]|[12][0-9]|3[0-2]))?";
    private static final String V6 = "[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(/([0-9]{1,2}|1[01][0-9]|12[0-8]))?";
    private static final Pattern PROXIES = Pattern.compile("(%1$s|%2$s)( *, *(%1$s|%2$s))*".formatted(V4, V6));

    static Web of(Environment environment) {
        var host = environment.get("MANYDESK_HTTP_HOST", "127.0.0.1");
        var port = environment.number("MANYDESK_HTTP_PORT", 8080, 1, HIGHEST_PORT);
        var publicUrl = environment
                .find("MANYDESK_PUBLIC_URL")
                .map(Web::publicUrl)
                .orElseGet(() -> URI.create("http://%s:%d".formatted(reachable(host), port)));
        int rateLimit = environment.number("MANYDESK_RATE_LIMIT", 6000, 1, Integer.MAX_VALUE);
        var trusted = proxies(environment.get("MANYDESK_TRUSTED_PROXIES", ""));
        return new Web(host, port, publicUrl, rateLimit, trusted, Limits.of(environment));
    }

    /** The address of the application as seen from this machine. */
    public URI local() {
        return URI.create("http://%s:%d".formatted(reachable(host), port));
    }

    private static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1")) return "localhost";
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static String proxies(String text) {
        if (text.isEmpty() || PROXIES.matcher(text).matches()) return text;
        throw new StartupProblem("MANYDESK_TRUSTED_PROXIES must be addresses such as 127.0.0.1, 10.0.0.0/8, not \"%s\"."
                .formatted(text));
    }

    private static URI publicUrl(String text) {
        try {
            var url = URI.create(text.replaceAll("/+$", ""));
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null)
                return url;
        } catch (IllegalArgumentException notAnAddress) {
            // the sentence below says so
        }
        throw new StartupProblem(
                "MANYDESK_PUBLIC_URL must be an address such as https://desk.example.com, not \"%s\".".formatted(text));
    }
}
