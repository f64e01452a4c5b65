package org.manydesk.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Interval;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** A week of a calendar as a picture: a bar per day, open hours filled, holidays named. The same in words for readers. */
public class WeekPicture extends Div {
    private static final int[] HOURS_MARKED = {0, 6, 12, 18, 24};
    private static final int DAYS = 7;

    private final transient Texts texts = Texts.of(WeekPicture.class);

    /** @param monday the first day shown, in the calendar's zone */
    public WeekPicture(BusinessCalendar calendar, LocalDate monday) {
        addClassName("md-week");
        add(scale());
        monday.datesUntil(monday.plusDays(DAYS)).forEach(date -> add(day(calendar, date)));
        add(sum(calendar, monday));
    }

    private static Div scale() {
        var scale = new Div();
        scale.addClassName("md-week-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        for (var hour : HOURS_MARKED) {
            var mark = new Span(Integer.toString(hour));
            mark.getStyle().setLeft(hour * 100 / 24 + "%");
            scale.add(mark);
        }
        return scale;
    }

    private Div day(BusinessCalendar calendar, LocalDate date) {
        var name = new Span(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Texts.locale()));
        var open = calendar.openDuring(dayOf(date, calendar.zone()));
        var row = new Div(name, bar(open, date, calendar.zone()), words(calendar, date, open));
        row.addClassName("md-week-day");
        row.setTitle(Days.day(date));
        return row;
    }

    private static Interval dayOf(LocalDate date, ZoneId zone) {
        return new Interval(startOf(date, zone), startOf(date.plusDays(1), zone));
    }

    private static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static Div bar(List<Interval> open, LocalDate date, ZoneId zone) {
        var bar = new Div();
        bar.addClassName("md-week-bar");
        var day = dayOf(date, zone);
        open.forEach(window -> {
            var filled = new Span();
            filled.getStyle().setLeft(share(day.from(), window.from(), day) + "%");
            filled.getStyle().setWidth(share(window.from(), window.to(), day) + "%");
            bar.add(filled);
        });
        return bar;
    }

    private static long share(Instant from, Instant to, Interval day) {
        return Duration.between(from, to).toSeconds()
                * 100
                / Duration.between(day.from(), day.to()).toSeconds();
    }

    private Span words(BusinessCalendar calendar, LocalDate date, List<Interval> open) {
        var holiday = calendar.isHoliday(date);
        if (open.isEmpty()) return new Span(texts.get(holiday ? "holiday" : "closed"));
        return new Span(HoursWords.of(open, date, calendar.zone()));
    }

    private Div sum(BusinessCalendar calendar, LocalDate monday) {
        var from = startOf(monday, calendar.zone());
        var open = calendar.between(from, startOf(monday.plusDays(DAYS), calendar.zone()));
        var sum = new Div(
                texts.get("sum", Days.hours(open), calendar.zone().getId().replace('_', ' ')));
        sum.addClassName("md-soft");
        return sum;
    }
}
