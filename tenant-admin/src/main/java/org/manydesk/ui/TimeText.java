package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An instant as people say it ("5 min ago", "in 1 h 20 min", "Mon 09:00"), with the exact instant and zone on hover. The
 * browser keeps it up to date by itself, in the reader's zone. In a grid's template write {@code <md-time at="…">}.
 */
@Tag("md-time")
@JavaScript("context://js/desk.js")
public class TimeText extends Component {
    private TimeText(Instant at, String as) {
        getElement().setAttribute("at", at.toString());
        getElement().setAttribute("as", as);
        getElement().setText(at.toString());
    }

    /** How long ago, or in how long; a date where that is far away. */
    public static TimeText relative(Instant at) {
        return new TimeText(at, "relative");
    }

    /** A date with its time of day. */
    public static TimeText exact(Instant at) {
        return new TimeText(at, "exact");
    }

    /** The same in a zone that the page names; the reader's own time, where it differs, on hover. */
    public static TimeText exact(Instant at, ZoneId zone) {
        var text = exact(at);
        text.getElement().setAttribute("zone", zone.getId());
        return text;
    }

    /** A date alone. */
    public static TimeText day(Instant at) {
        return new TimeText(at, "day");
    }
}
