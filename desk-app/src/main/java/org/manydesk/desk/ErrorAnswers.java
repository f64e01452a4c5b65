package org.manydesk.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Json;
import org.manydesk.rest.ProblemJson;
import org.manydesk.rest.SecurityHeaders;

/** What the server itself refuses, before anything of ours is reached, is told as a problem as well. */
@WebServlet(urlPatterns = ErrorAnswers.PATH, asyncSupported = true)
public class ErrorAnswers extends HttpServlet {
    static final String PATH = "/error-answer";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var told = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var uri = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var refused = new Refused(told.orElse(HttpServletResponse.SC_NOT_FOUND));
        response.setStatus(refused.status());
        SecurityHeaders.careful(response);
        response.setHeader("Content-Security-Policy", SecurityHeaders.NOTHING_RUNS);
        response.setContentType(ProblemJson.MEDIA_TYPE);
        Json.mapper().writeValue(response.getOutputStream(), ProblemJson.of(refused, uri.orElse(PATH)));
    }

    private static final class Refused extends Problem {
        private static final long serialVersionUID = 1L;

        Refused(int status) {
            super(status, reason(status), reason(status) + ".");
        }

        private static String reason(int status) {
            return Optional.ofNullable(Response.Status.fromStatusCode(status))
                    .map(Response.Status::getReasonPhrase)
                    .orElse("Refused");
        }
    }
}
