package org.manydesk.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Forbidden;

/**
 * Refuses what another site has a browser send to the pages: clicks and push connections. The browser says where a
 * request comes from, in headers that no script can write. The REST interface wants a token in a header instead, which no
 * other site has.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6454">RFC 6454, origins</a>
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
public class OwnOrigin extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOfPages(request) && changesSomething(request) && !isFromHere(request))
            ProblemWriter.write(new Forbidden("Another site may not do this here."), request, response);
        else chain.doFilter(request, response);
    }

    private static boolean isOfPages(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /** What says nothing about where it comes from is no browser's of today, and has no cookie of one. */
    static boolean isFromHere(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return FROM_HERE.contains(site);
        @Nullable String origin = request.getHeader("Origin");
        return origin == null || ownAuthorities(request).anyMatch(authority(origin)::equalsIgnoreCase);
    }

    /** The address that the browser called, as it is or as a proxy passes it on, and the one in the settings. */
    private static Stream<String> ownAuthorities(HttpServletRequest request) {
        return Stream.of(
                        Stream.ofNullable(request.getHeader("Host")),
                        Stream.ofNullable(request.getHeader("X-Forwarded-Host")),
                        Stream.of(authority(System.getProperty("manydesk.public.url", ""))))
                .flatMap(own -> own)
                .filter(own -> !own.isEmpty());
    }

    /** Host and port of an address; a word that is no host's where it has none. */
    private static String authority(String address) {
        try {
            @Nullable String authority = URI.create(address).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
