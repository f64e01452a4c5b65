package org.manydesk.rest;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.manydesk.problem.Problem;

/** Turns everything thrown into {@code application/problem+json}; never a stack trace. */
@Provider
public class ProblemAnswers implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemAnswers.class.getName());

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = Problems.behind(thrown);
        if (problem.status() >= 500) LOG.log(System.Logger.Level.ERROR, problem.detail(), thrown);
        var answer = answer(problem, "/" + uri.getRequestUri().getRawPath().replaceFirst("^/", ""));
        return thrown instanceof NotAllowedException refused ? withMethods(refused, answer) : answer;
    }

    /** A 405 names the methods that there are (RFC 9110, 15.5.6). */
    private static Response withMethods(NotAllowedException refused, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    static Response answer(Problem problem, String instance) {
        var answer = Response.status(problem.status())
                .type(ProblemJson.MEDIA_TYPE)
                .entity(ProblemJson.of(problem, instance));
        problem.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return answer.build();
    }
}
