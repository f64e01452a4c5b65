package org.manydesk.harness.clock;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.manydesk.timer.RecurringWork;

/** Has recurring work done at once, while the timers of the product go on as ever: as a second node would. */
@WebServlet(TestTimers.PATH)
public class TestTimers extends HttpServlet {
    /** Takes a POST, with the name of the work. */
    public static final String PATH = "/test/timers";

    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    private transient Instance<RecurringWork> works;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        works.stream()
                .filter(work -> work.name().equals(request.getParameter("work")))
                .findFirst()
                .orElseThrow()
                .work();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
