package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.manydesk.ticket.TimeSheet;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** What staff worked on the ticket, and where it is recorded. For staff alone; nothing, else. */
class TimeCard extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TimeCard.class);

    TimeCard() {
        addClassNames("md-card", "md-time-card");
        setVisible(false);
    }

    void show(TimeSheet sheet, TimeDeeds deeds) {
        removeAll();
        setVisible(true);
        add(new H2(texts.get("time")));
        if (!sheet.lines().isEmpty()) add(total(sheet));
        sheet.lines().reversed().forEach(line -> add(line(line, deeds)));
        var record = new Button(texts.get("time.record"), VaadinIcon.CLOCK.create(), click -> deeds.record());
        record.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(record);
    }

    private Component total(TimeSheet sheet) {
        var total = new Span(DurationText.hours(sheet.total()));
        total.addClassName("md-clock-name");
        var said = new Div(total);
        if (!sheet.billable().equals(sheet.total()))
            said.add(soft(" " + texts.get("time.ofThem", DurationText.hours(sheet.billable()))));
        return said;
    }

    private Component line(TimeSheet.Line line, TimeDeeds deeds) {
        var spent = line.spent();
        var time = new Span(DurationText.hours(spent.time()));
        time.addClassName("md-clock-name");
        var what = new Div(time, new Span(" "), TimeText.day(spent.at()));
        if (!spent.billable()) what.add(soft(" " + texts.get("time.notBillable")));
        var head = new Div(what);
        head.addClassName("md-clock-head");
        if (line.changeable()) head.add(correcting(line, deeds));
        var who = soft(line.person());
        who.addClassName("md-time-who");
        var block = new Div(head, who);
        block.addClassName("md-clock");
        if (!spent.note().isEmpty()) block.add(new Div(spent.note()));
        return block;
    }

    private Button correcting(TimeSheet.Line line, TimeDeeds deeds) {
        var button = new Button(texts.get("time.correct"), click -> deeds.correct(line));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(
                texts.get("time.correct.which", DurationText.hours(line.spent().time()), line.person()));
        return button;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("md-soft");
        return span;
    }
}
