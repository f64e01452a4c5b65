package org.manydesk.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manydesk.problem.Problem;

/** Answers a problem where JAX-RS is not reached: in servlet filters. */
public final class ProblemWriter {
    private static final ProblemForm USUAL = new ProblemForm() {
        @Override
        public String mediaType() {
            return ProblemJson.MEDIA_TYPE;
        }

        @Override
        public Object body(Problem problem, String instance) {
            return ProblemJson.of(problem, instance);
        }
    };

    private ProblemWriter() {}

    /** In the form that an earlier filter chose for this request, else as RFC 9457 says. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        var form = request.getAttribute(ProblemForm.WANTED) instanceof ProblemForm wanted ? wanted : USUAL;
        response.setContentType(form.mediaType());
        problem.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        Json.mapper().writeValue(response.getOutputStream(), form.body(problem, request.getRequestURI()));
    }
}
