package org.manydesk.signin.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.NotSignedIn;
import org.manydesk.problem.OnlyLooking;
import org.manydesk.problem.Problem;
import org.manydesk.quota.Quotas;
import org.manydesk.rest.CallRates;
import org.manydesk.rest.ProblemWriter;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.secret.Secret;
import org.manydesk.signin.SecondFactorNeeded;
import org.manydesk.signin.SigningIn;

/** Finds out who calls by the bearer token, and binds that caller for the length of the call (RFC 6750). */
public class BearerAuthentication extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";
    private static final Set<String> SETTING_UP = Set.of(
            "GET /api/v1/sessions/current",
            "DELETE /api/v1/sessions/current",
            "GET /api/v1/profile/second-factor",
            "POST /api/v1/profile/second-factor",
            "PUT /api/v1/profile/second-factor/confirmation");

    @Inject
    private transient SigningIn signingIn;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CallRates rates;

    @Inject
    private transient Quotas quotas;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var token = token(request);
        try {
            token.ifPresent(quotas::mustHaveLeft);
            var person = token.flatMap(t -> signingIn.byToken(t.value(), request.getRemoteAddr()));
            if (person.filter(known -> known.lacksSecondFactor() && !isToSetOneUp(request))
                    .isPresent()) throw new SecondFactorNeeded();
            if (person.filter(known -> known.seenThrough().isPresent() && !isToLook(request))
                    .isPresent()) throw new OnlyLooking();
            if (person.isPresent()) serve(person.get(), token.orElseThrow(), request, response, chain);
            else if (isHook(request)) serveHook(request, response, chain);
            else if (isOpen(request)) chain.doFilter(request, response);
            else refuse(request, response, token.isPresent());
        } catch (Problem problem) {
            ProblemWriter.write(problem, request, response);
        }
    }

    private void serve(
            Caller person, Secret token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        rates.count(token.fingerprint(), response);
        try {
            caller.call(person, () -> {
                measure(person, token);
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException told) {
            throw told;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /** What a client's own people and their programs ask is its use; what staff ask is not. */
    private void measure(Caller caller, Secret token) {
        if (caller instanceof Caller.Person person && person.seenThrough().isEmpty())
            person.home().ifPresent(client -> quotas.call(client, token));
    }

    /** Whoever calls a hook signs the call itself; how many calls come from one address is limited all the same. */
    private void serveHook(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        rates.countStranger("hooks called from " + request.getRemoteAddr(), response);
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, boolean tokenGiven)
            throws IOException {
        response.setHeader("WWW-Authenticate", tokenGiven ? "Bearer error=\"invalid_token\"" : "Bearer");
        var detail = tokenGiven
                ? "This token is unknown, has ended or was withdrawn. Sign in again."
                : "Send a token: Authorization: Bearer …";
        ProblemWriter.write(new NotSignedIn(detail), request, response);
    }

    private static boolean isHook(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && path(request).matches("/(api/v1/monitoring|oidc/logout)/[0-9]{1,19}");
    }

    /** What who must have a second factor, and has none, may still call. */
    private static boolean isToSetOneUp(HttpServletRequest request) {
        return SETTING_UP.contains(request.getMethod() + " " + path(request));
    }

    /** What staff may call who see through somebody: reading, but not how that person signs in; and the end of it. */
    private static boolean isToLook(HttpServletRequest request) {
        var path = path(request);
        if (path.contains(";") || path.contains("%")) return false; // written otherwise, it may be one of those below
        if (path.equals("/api/v1/sessions/current")) return !request.getMethod().equals("PUT");
        return request.getMethod().equals("GET") && !path.matches("/api/v1/(sessions|api-tokens|profile)(/.*)?");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isOpen(HttpServletRequest request) {
        var path = path(request);
        var isToSignIn = path.equals("/api/v1/sessions") || path.equals("/api/v1/passwords");
        return (isToSignIn && request.getMethod().equals("POST")) || path.startsWith("/api/docs");
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        return Optional.of(new Secret(header.substring(SCHEME.length()).trim()));
    }
}
