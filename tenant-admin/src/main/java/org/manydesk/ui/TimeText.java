package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.manydesk.language.Writing;

/**
 * An instant as people say it ("5 min ago", "in 1 h 20 min", "Mon 09:00", "19 Nov 10:31"), with the exact instant and
 * zone on hover. A weekday is always a coming one, of the next six days; what is past has a date. The browser keeps it up to date by itself, in the reader's zone. In a grid's template write {@code <md-time at="…">}.
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

    /** What is past, as it stands after "since": a time of today, else a date with its time of day. */
    public static TimeText since(Instant at) {
        return new TimeText(at, "since");
    }

    /** A date with its time of day. */
    public static TimeText exact(Instant at) {
        return new TimeText(at, "exact");
    }

    /**
     * A date with its time of day, to the second where that is not a full minute, in a zone that the page names; the
     * reader's own time, where it differs, on hover.
     */
    public static TimeText toTheSecond(Instant at, ZoneId zone) {
        var language = Texts.locale();
        var own = Texts.of(TimeText.class).get("time.own", "{0}");
        return told(at, new Writing(language).toTheSecond(at, zone), zone, language, own);
    }

    /**
     * An instant that is written already, in a zone that the page names and in any language; the reader's own time, where it
     * differs, on hover.
     *
     * @param own the phrase for that, with {@code {0}} for the time
     */
    public static TimeText told(Instant at, String written, ZoneId zone, Locale language, String own) {
        var text = new TimeText(at, "told");
        text.getElement().setText(written);
        text.getElement().setAttribute("zone", zone.getId());
        text.getElement().setAttribute("lang", language.toLanguageTag());
        text.getElement().setAttribute("own", own);
        return text;
    }

    /** A date alone. */
    public static TimeText day(Instant at) {
        return new TimeText(at, "day");
    }
}
