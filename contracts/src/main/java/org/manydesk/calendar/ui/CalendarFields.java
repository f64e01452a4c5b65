package org.manydesk.calendar.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.ui.Choices;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** When the desk is open: zone, windows of each weekday, holidays. */
public class CalendarFields extends Div {
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri");
    private static final List<String> WEEKEND = List.of("sat", "sun");

    private final transient Texts texts = Texts.of(CalendarFields.class);
    private final ComboBox<String> zone = Choices.zones(texts.get("zone"));
    private final Map<String, HoursField> hours = new LinkedHashMap<>();
    private final TextArea holidays = new TextArea(texts.get("holidays"));

    /**
     * @param faults shows what is wrong, with pointers below {@code /calendar}
     * @param changed is run after each change
     */
    public CalendarFields(FaultFields faults, Runnable changed) {
        WEEKDAYS.forEach(day -> hours.put(day, new HoursField(texts.get(day))));
        WEEKEND.forEach(day -> hours.put(day, new HoursField(texts.get(day))));
        holidays.setHelperText(texts.get("holidays.help"));
        holidays.setValueChangeMode(ValueChangeMode.LAZY);
        holidays.setMinRows(3);
        faults.at("/calendar/zone", zone).addValueChangeListener(change -> changed.run());
        faults.at("/calendar/holidays", holidays).addValueChangeListener(change -> changed.run());
        hours.forEach((day, field) ->
                faults.at("/calendar/hours/" + day, field).addValueChangeListener(change -> changed.run()));
        add(new Fieldset(zone, wide(patterns()), wide(week()), wide(holidays))
                .titled(texts.get("hours"))
                .explained(texts.get("hours.why")));
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
        List<@Nullable String> days = Arrays.asList(holidays.getValue().strip().split("[\\s,;]+"));
        return CalendarForm.of(Choices.text(zone), week, holidays.getValue().isBlank() ? List.of() : days);
    }
}
