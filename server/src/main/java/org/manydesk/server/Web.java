package org.manydesk.server;

import java.net.URI;
import org.manydesk.server.problem.StartupProblem;

/**
 * Where Manydesk is served and how much one caller may ask of it.
 *
 * @param host      address to listen on
 * @param port      TCP port to listen on
 * @param publicUrl the address that people and mails use
 * @param rateLimit calls a minute that one token may make
 */
public record Web(String host, int port, URI publicUrl, int rateLimit) {
    private static final int HIGHEST_PORT = 65_535;

    static Web of(Environment environment) {
        var host = environment.get("MANYDESK_HTTP_HOST", "127.0.0.1");
        var port = environment.number("MANYDESK_HTTP_PORT", 8080, 1, HIGHEST_PORT);
        var publicUrl = environment
                .find("MANYDESK_PUBLIC_URL")
                .map(Web::publicUrl)
                .orElseGet(() -> URI.create("http://%s:%d".formatted(reachable(host), port)));
        return new Web(host, port, publicUrl, environment.number("MANYDESK_RATE_LIMIT", 6000, 1, Integer.MAX_VALUE));
    }

    /** The address of the application as seen from this machine. */
    public URI local() {
        return URI.create("http://%s:%d".formatted(reachable(host), port));
    }

    private static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1")) return "localhost";
        return host.contains(":") ? "[" + host + "]" : host;
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
