package org.manydesk.identity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.identity.NotVouched;
import org.manydesk.identity.OutsideSignOut;
import org.manydesk.rest.Json;
import org.manydesk.scope.Ids;

/**
 * Where the identity providers of clients say that somebody signed out there; the path ends with the provider's id. Whoever calls
 * has signed the call.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest">OpenID Connect Back-Channel Logout 1.0,
 *     2.5 and 2.8</a>
 */
public class BackChannelLogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Why not, as OAuth 2.0 says it (RFC 6749, 5.2). */
    record Refused(String error, @JsonProperty("error_description") String description) {}

    @Inject
    private transient OutsideSignOut leaving;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            leaving.hear(door(request), said(request));
        } catch (NotVouched refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            Json.mapper()
                    .writeValue(
                            response.getOutputStream(),
                            new Refused("invalid_request", "This is no logout token that is taken here."));
        }
    }

    private static long door(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return Ids.parse(path.replaceFirst("^/", "")).orElse(0L);
    }

    private static Map<String, List<String>> said(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
    }
}
