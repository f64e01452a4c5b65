package org.manydesk.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manydesk.problem.Problem;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.ProblemWriter;

/** Answers what neither the REST interface nor a page answered, in place of the server's own error page. */
@WebServlet(urlPatterns = "/problem", asyncSupported = true)
public class ProblemServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        ProblemWriter.write(status == 404 ? new Unknown("page", "") : new Unanswered(status), request, response);
    }

    /** The call could not be answered, for a reason that has no name here. */
    private static final class Unanswered extends Problem {
        private static final long serialVersionUID = 1L;

        Unanswered(int status) {
            super(status, "Not answered", "This call could not be answered. Try again, or tell your administrator.");
        }
    }
}
