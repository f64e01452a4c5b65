package org.manydesk.calendar;

import java.util.List;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Problem;

/** A calendar without a single open instant, ever: 422. No due instant could be found in it. */
public class NeverOpens extends Problem {
    private static final long serialVersionUID = 1L;
    private static final String DETAIL =
            "The calendar never opens. Give it hours on a day that is not always a holiday or a break.";

    public NeverOpens() {
        super(422, "Calendar never opens", DETAIL, List.of(new Fault("/calendar/hours", DETAIL)));
    }
}
