package org.manydesk.scim.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manydesk.problem.Problem;
import org.manydesk.rest.ProblemForm;
import org.manydesk.scim.ScimJson;

/** Has the filters that come after it tell directories what is wrong as SCIM does (RFC 7644, 3.12). */
public class ScimErrors extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final ProblemForm SCIM = new ProblemForm() {
        @Override
        public String mediaType() {
            return ScimJson.MEDIA_TYPE;
        }

        @Override
        public Object body(Problem problem, String instance) {
            return ScimJson.error(problem);
        }
    };

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(ProblemForm.WANTED, SCIM);
        chain.doFilter(request, response);
    }
}
