package org.manydesk.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Special hours of single dates, a row each; a row without hours keeps its date closed. */
class ShiftFields extends Div {
    private static final String POINTER = "/calendar/shifts";

    private final transient Texts texts = Texts.of(ShiftFields.class);
    private final FaultFields faults;
    private final transient Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final Button more = new Button(texts.get("shifts.add"), VaadinIcon.PLUS.create(), click -> add(new Row()));

    ShiftFields(FaultFields faults, Runnable changed) {
        this.faults = faults;
        this.changed = changed;
        addClassNames("md-stack-s", "md-term-rows");
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        super.add(more);
    }

    private void add(Row row) {
        rows.add(row);
        addComponentAtIndex(getComponentCount() - 1, row);
    }

    void read(@Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> shifts) {
        rows.forEach(this::remove);
        rows.clear();
        if (shifts == null) return;
        shifts.forEach((date, windows) -> {
            var row = new Row();
            row.day.setValue(LocalDate.parse(date));
            row.hours.show(windows);
            add(row);
        });
    }

    /** As they travel, sound or not. Two rows of one date are read as one, an empty row as none. */
    Map<String, @Nullable List<@Nullable List<@Nullable String>>> written() {
        faults.forget(POINTER);
        Map<String, @Nullable List<@Nullable List<@Nullable String>>> shifts = new LinkedHashMap<>();
        for (var row : rows) {
            if (row.day.isEmpty() && row.hours.isEmpty()) continue;
            var date = row.day.isEmpty() ? "" : row.day.getValue().toString();
            shifts.merge(date, row.hours.windows(), ShiftFields::both);
            faults.place(POINTER + "/" + date, row.hours);
        }
        return shifts;
    }

    private static List<@Nullable List<@Nullable String>> both(
            List<@Nullable List<@Nullable String>> some, List<@Nullable List<@Nullable String>> more) {
        some.addAll(more);
        return some;
    }

    /** One date and its hours. */
    private class Row extends Div {
        private final DayField day = new DayField(texts.get("shift.date"));
        private final HoursField hours = new HoursField(texts.get("shift.hours"));

        Row() {
            addClassName("md-term-row");
            hours.setPlaceholder(texts.get("shift.closed"));
            day.addValueChangeListener(change -> changed.run());
            hours.addValueChangeListener(change -> {
                hours.setInvalid(false);
                changed.run();
            });
            super.add(day, hours, new RowRemoval(texts.get("shift.remove"), () -> {
                rows.remove(this);
                removeFromParent();
                changed.run();
            }));
        }
    }
}
