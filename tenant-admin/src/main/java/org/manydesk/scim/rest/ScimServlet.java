package org.manydesk.scim.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.manydesk.address.PublicAddress;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Json;
import org.manydesk.scim.ScimDoor;
import org.manydesk.scim.ScimJson;
import org.manydesk.scim.ScimProblem;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.secret.Secret;

/** SCIM over HTTP, with the errors and media type that directories expect; beside the REST interface of people. */
public class ScimServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ScimServlet.class.getName());
    private static final String SCHEME = "Bearer ";

    @Inject
    private transient Admission admission;

    @Inject
    private transient ScimResources resources;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient PublicAddress address;

    @Inject
    private transient Intrusions intrusions;

    /** What is answered; no content where {@code body} is empty. */
    record Reply(int status, Optional<JsonNode> body) {
        static Reply of(int status, JsonNode body) {
            return new Reply(status, Optional.of(body));
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Reply reply;
        try {
            var directory = admission.of(token(request), request, response);
            reply = served(directory, request, response);
        } catch (RuntimeException failure) {
            reply = refused(failure, response);
        }
        write(reply, response);
    }

    private Reply served(ScimDoor.Directory directory, HttpServletRequest request, HttpServletResponse response) {
        var call = call(request);
        try {
            return caller.as(directory.work(), () -> resources.answer(call, directory.client()));
        } catch (RuntimeException failure) {
            var reply = refused(failure, response);
            if (reply.status() == HttpServletResponse.SC_NOT_FOUND)
                intrusions.look(directory, call, request.getRequestURI(), request.getRemoteAddr());
            return reply;
        }
    }

    private ScimCall call(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        var segments = List.of(path.replaceAll("^/+|/+$", "").split("/"));
        return new ScimCall(
                request.getMethod(),
                segments,
                name -> Optional.ofNullable(request.getParameter(name)),
                Optional.ofNullable(request.getHeader("If-Match")),
                () -> body(request),
                address.of("scim/v2"));
    }

    private static JsonNode body(HttpServletRequest request) {
        try {
            var read = Json.mapper().readTree(request.getInputStream());
            if (read == null || !read.isObject()) throw ScimProblem.invalidSyntax("Send a JSON object.");
            return read;
        } catch (JsonProcessingException malformed) {
            throw ScimProblem.invalidSyntax("This is not JSON.");
        } catch (IOException broken) {
            throw ScimProblem.invalidSyntax("The request could not be read.");
        }
    }

    private static Reply refused(RuntimeException failure, HttpServletResponse response) {
        var problem = problemIn(failure);
        if (problem == null) {
            LOG.log(Level.SEVERE, "Unexpected problem in SCIM", failure);
            return Reply.of(500, ScimJson.error(ScimProblem.broken()));
        }
        if (problem.status() == 401) response.setHeader("WWW-Authenticate", "Bearer");
        problem.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        return Reply.of(problem.status(), ScimJson.error(problem));
    }

    private static @Nullable Problem problemIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Problem problem) return problem;
        return null;
    }

    private static void write(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        if (reply.body().isEmpty()) return;
        var body = reply.body().get();
        response.setContentType(ScimJson.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        var meta = body.path("meta");
        if (meta.has("version")) response.setHeader("ETag", meta.path("version").asText());
        if (reply.status() == 201)
            response.setHeader("Location", meta.path("location").asText());
        Json.mapper().writeValue(response.getOutputStream(), body);
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        return Optional.of(new Secret(header.substring(SCHEME.length()).trim()));
    }
}
