package org.manydesk.calendar.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.holiday.ProposedHoliday;
import org.manydesk.holiday.ui.HolidayImport;
import org.manydesk.ui.Choices;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** When the desk is open: zone, windows of each weekday, holidays, special hours and breaks. */
public class CalendarFields extends Div {
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri");
    private static final List<String> WEEKEND = List.of("sat", "sun");

    private final transient Texts texts = Texts.of(CalendarFields.class);
    private final ComboBox<String> zone = Choices.zones(texts.get("zone"));
    private final Map<String, HoursField> hours = new LinkedHashMap<>();
    private final TextArea holidays = new TextArea(texts.get("holidays"));
    private final ShiftFields shifts;
    private final BreakFields breaks;
    private final Year present;

    /**
     * @param faults shows what is wrong, with pointers below {@code /calendar}
     * @param present the year whose holidays are proposed at first
     * @param changed is run after each change
     */
    public CalendarFields(FaultFields faults, Year present, Runnable changed) {
        this.present = present;
        shifts = new ShiftFields(faults, changed);
        breaks = new BreakFields(faults, changed);
        WEEKDAYS.forEach(day -> hours.put(day, new HoursField(texts.get(day))));
        WEEKEND.forEach(day -> hours.put(day, new HoursField(texts.get(day))));
        holidays.setHelperText(texts.get("holidays.help"));
        holidays.setValueChangeMode(ValueChangeMode.LAZY);
        holidays.setMinRows(3);
        faults.at("/calendar/zone", zone).addValueChangeListener(change -> changed.run());
        faults.at("/calendar/holidays", holidays).addValueChangeListener(change -> changed.run());
        hours.forEach((day, field) ->
                faults.at("/calendar/hours/" + day, field).addValueChangeListener(change -> changed.run()));
        add(new Fieldset(zone, wide(patterns()), wide(week()), wide(holidays), wide(importing()))
                .titled(texts.get("hours"))
                .explained(texts.get("hours.why")));
        add(new Fieldset(wide(shifts)).titled(texts.get("shifts")).explained(texts.get("shifts.why")));
        add(new Fieldset(wide(breaks)).titled(texts.get("breaks")).explained(texts.get("breaks.why")));
    }

    private Component importing() {
        var open = new Button(texts.get("import"), VaadinIcon.DOWNLOAD.create(), click -> new HolidayImport(
                        present, Set.copyOf(listed()), this::take)
                .open());
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new Div(open);
    }

    private void take(List<ProposedHoliday> chosen) {
        var days = new LinkedHashSet<>(listed());
        chosen.forEach(holiday -> days.add(holiday.date()));
        holidays.setValue(String.join("\n", days));
    }

    private List<String> listed() {
        var text = holidays.getValue().strip();
        return text.isEmpty() ? List.of() : List.of(text.split("[\\s,;]+"));
    }

    private Component patterns() {
        var bar = new Div(
                pattern("pattern.office", "09:00-17:00", ""),
                pattern("pattern.long", "08:00-18:00", ""),
                pattern("pattern.split", "08:00-12:00, 13:00-17:00", ""),
                pattern("pattern.always", "00:00-24:00", "00:00-24:00"));
        bar.addClassName("md-actions");
        return bar;
    }

    private Button pattern(String key, String weekdays, String weekend) {
        var use = new Button(texts.get(key), click -> {
            WEEKDAYS.forEach(day -> of(day).setValue(weekdays));
            WEEKEND.forEach(day -> of(day).setValue(weekend));
        });
        use.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return use;
    }

    private HoursField of(String day) {
        var field = hours.get(day);
        if (field == null) throw new IllegalArgumentException(day);
        return field;
    }

    private Component week() {
        var week = new Div();
        week.addClassName("md-week-fields");
        hours.values().forEach(week::add);
        return week;
    }

    /** Shows a calendar to start from. */
    public void read(CalendarForm calendar) {
        Choices.select(zone, calendar.zone());
        hours.forEach((day, field) ->
                field.show(calendar.hours() == null ? null : calendar.hours().get(day)));
        var days = calendar.holidays() == null ? List.<@Nullable String>of() : calendar.holidays();
        holidays.setValue(String.join("\n", days.stream().map(String::valueOf).toList()));
        shifts.read(calendar.shifts());
        breaks.read(calendar.breaks());
    }

    /** Follows the client's zone. */
    public void zone(String id) {
        Choices.select(zone, id);
    }

    /** What the fields say, sound or not. */
    public CalendarForm written() {
        Map<String, @Nullable List<@Nullable List<@Nullable String>>> week = new LinkedHashMap<>();
        hours.forEach((day, field) -> {
            var windows = field.windows();
            if (!windows.isEmpty()) week.put(day, windows);
        });
        return new CalendarForm(
                Choices.text(zone), week, new ArrayList<>(listed()), shifts.written(), breaks.written());
    }
}
