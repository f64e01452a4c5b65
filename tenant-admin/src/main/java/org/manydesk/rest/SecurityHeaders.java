package org.manydesk.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers that every answer carries. Vaadin's own pages need inline script and style; everything else gets a policy
 * under which nothing runs.
 */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";
    private static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Whether people reach this installation over https, its own or a proxy's: by the public address in the settings. */
    public static boolean isOverHttps() {
        return System.getProperty("manydesk.public.url", "").startsWith("https://");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (isOverHttps()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var isApi = path.startsWith("/api/") || path.startsWith("/scim/");
        response.setHeader("Content-Security-Policy", isApi ? NOTHING_RUNS : PAGES);
        if (isApi) response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
