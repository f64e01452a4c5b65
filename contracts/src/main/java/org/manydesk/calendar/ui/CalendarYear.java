package org.manydesk.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarDay;
import org.manydesk.ui.Texts;

/** A year of a calendar at a glance: whether it is open now, twelve small months, what the signs mean. */
public class CalendarYear extends Div {
    private final transient Texts texts = Texts.of(CalendarYear.class);
    private final transient BusinessCalendar calendar;
    private final LocalDate today;
    private final Span shown = new Span();
    private final Div months = new Div();

    public CalendarYear(BusinessCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.today = LocalDate.ofInstant(now, calendar.zone());
        addClassName("md-stack-s");
        months.addClassName("md-year");
        shown.addClassName("md-number");
        var bar = new Div(new StandingBadge(calendar, now), years());
        bar.addClassName("md-year-bar");
        add(bar, months, legend());
        show(Year.from(today));
    }

    private Component years() {
        var switching = new Div(
                turning(VaadinIcon.ANGLE_LEFT, "year.before", -1),
                shown,
                turning(VaadinIcon.ANGLE_RIGHT, "year.after", 1));
        switching.addClassName("md-in-line");
        return switching;
    }

    private Button turning(VaadinIcon sign, String key, int years) {
        var turn = new Button(
                sign.create(), click -> show(Year.parse(shown.getText()).plusYears(years)));
        turn.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        turn.setAriaLabel(texts.get(key));
        return turn;
    }

    private void show(Year year) {
        shown.setText(year.toString());
        months.removeAll();
        Arrays.stream(Month.values())
                .forEach(month -> months.add(new CalendarMonth(calendar, year.atMonth(month), today)));
    }

    private Component legend() {
        var legend = new Div();
        legend.addClassName("md-year-legend");
        for (var kind : CalendarDay.Kind.values()) {
            var sign = new Span("1");
            sign.addClassNames("md-day", CalendarMonth.style(kind));
            sign.getElement().setAttribute("aria-hidden", "true");
            var word = new Span(sign, new Span(texts.of(kind)));
            legend.add(word);
        }
        return legend;
    }
}
