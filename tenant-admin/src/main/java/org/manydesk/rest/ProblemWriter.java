package org.manydesk.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manydesk.problem.Problem;
import org.manydesk.problem.TooMany;

/** Answers a problem where JAX-RS is not reached: in servlet filters. */
public final class ProblemWriter {
    private ProblemWriter() {}

    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        response.setContentType(ProblemJson.MEDIA_TYPE);
        if (problem instanceof TooMany tooMany)
            response.setHeader(
                    "Retry-After",
                    Long.toString(Math.max(1, tooMany.retryAfter().toSeconds())));
        Json.mapper().writeValue(response.getOutputStream(), ProblemJson.of(problem, request.getRequestURI()));
    }
}
