package org.manydesk.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Headers that every answer carries. Vaadin's own pages need inline script and style; everything else, calls, files and what
 * open pages ask for, gets a policy under which nothing runs.
 */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** The policy of all that is no page. */
    public static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";

    private static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final List<String> OFF_THE_PAGES = List.of(
            "/api/",
            "/scim/",
            "/oidc/",
            "/health/",
            "/metrics",
            "/openapi",
            "/js/",
            "/styles/",
            "/webjars/",
            "/VAADIN/",
            "/error-answer");

    /** Whether people reach this installation over https, its own or a proxy's: by the public address in the settings. */
    public static boolean isOverHttps() {
        return System.getProperty("manydesk.public.url", "").startsWith("https://");
    }

    /** Those that are the same on every answer, also on one that no filter saw. */
    public static void careful(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (isOverHttps()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        careful(response);
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var isApi = path.startsWith("/api/") || path.startsWith("/scim/");
        response.setHeader("Content-Security-Policy", isOffThePages(request, path) ? NOTHING_RUNS : PAGES);
        if (isApi) response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    /** What an open page asks for comes to its own address, with {@code v-r} in the query. */
    private static boolean isOffThePages(HttpServletRequest request, String path) {
        var query = request.getQueryString();
        return OFF_THE_PAGES.stream().anyMatch(path::startsWith)
                || (query != null && (query.startsWith("v-r=") || query.contains("&v-r=")));
    }
}
