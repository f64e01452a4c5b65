package org.manydesk.calendar.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarDay;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** A month of a calendar as a small table. Days that are kept otherwise than usual can be reached by keyboard. */
class CalendarMonth extends NativeTable {
    private static final int DAYS_A_WEEK = 7;

    private final transient Texts texts = Texts.of(CalendarMonth.class);
    private final transient BusinessCalendar calendar;

    CalendarMonth(BusinessCalendar calendar, YearMonth month, LocalDate today) {
        this.calendar = calendar;
        addClassName("md-month");
        setCaptionText(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale()));
        var first = WeekFields.of(Texts.locale()).getFirstDayOfWeek();
        getHead().add(weekdays(first));
        for (var date = month.atDay(1).with(TemporalAdjusters.previousOrSame(first));
                !date.isAfter(month.atEndOfMonth());
                date = date.plusWeeks(1)) getBody().add(week(date, month, today));
    }

    private static NativeTableRow weekdays(DayOfWeek first) {
        var row = new NativeTableRow();
        for (var day = 0; day < DAYS_A_WEEK; day++) {
            var weekday = first.plus(day);
            var cell = new NativeTableHeaderCell(weekday.getDisplayName(TextStyle.NARROW, Texts.locale()));
            cell.setTitle(weekday.getDisplayName(TextStyle.FULL, Texts.locale()));
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow week(LocalDate first, YearMonth month, LocalDate today) {
        var row = new NativeTableRow();
        first.datesUntil(first.plusWeeks(1))
                .map(date -> YearMonth.from(date).equals(month) ? day(date, today) : new NativeTableCell())
                .forEach(row::add);
        return row;
    }

    private NativeTableCell day(LocalDate date, LocalDate today) {
        var day = CalendarDay.of(calendar, date);
        var cell = new NativeTableCell(Integer.toString(date.getDayOfMonth()));
        cell.addClassNames("md-day", style(day.kind()));
        cell.setTitle(words(day));
        if (date.equals(today)) cell.getElement().setAttribute("aria-current", "date");
        if (day.kind() == CalendarDay.Kind.SPECIAL || day.kind() == CalendarDay.Kind.HOLIDAY) {
            cell.getElement().setAttribute("tabindex", "0");
            cell.getElement().setAttribute("aria-label", words(day));
        }
        return cell;
    }

    private String words(CalendarDay day) {
        var date =
                day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Texts.locale()) + " " + Days.day(day.date());
        if (day.hours().isEmpty()) return texts.get("day.closed", date, texts.of(day.kind()));
        return texts.get(
                "day.open", date, texts.of(day.kind()), HoursWords.of(day.hours(), day.date(), calendar.zone()));
    }

    static String style(CalendarDay.Kind kind) {
        return "md-day-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
