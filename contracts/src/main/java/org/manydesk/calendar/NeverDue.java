package org.manydesk.calendar;

import java.util.List;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Problem;

/** The open time asked for is not reached before the year 9999: 422. */
public class NeverDue extends Problem {
    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "So much open time does not pass before the year 9999.";

    public NeverDue() {
        super(422, "Never due", DETAIL, List.of(new Fault("/within", DETAIL)));
    }
}
