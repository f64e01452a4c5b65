package org.manydesk.calendar.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BreakForm;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** A break: its first and last day, its weekdays, its hours. Days that are left empty do not limit it. */
class BreakRow extends Div {
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final transient Texts texts = Texts.of(BreakRow.class);
    private final DayField first = new DayField(texts.get("break.first"));
    private final DayField last = new DayField(texts.get("break.last"));
    private final MultiSelectComboBox<String> days = new MultiSelectComboBox<>(texts.get("break.days"));
    private final HoursField hours = new HoursField(texts.get("break.hours"));

    BreakRow(Runnable changed, Consumer<BreakRow> remove) {
        addClassName("md-term-row");
        days.setItems(WEEK);
        days.setItemLabelGenerator(texts::get);
        days.setPlaceholder(texts.get("break.every"));
        hours.setPlaceholder("12:00-13:00");
        first.addValueChangeListener(change -> changed.run());
        last.addValueChangeListener(change -> {
            last.setInvalid(false);
            changed.run();
        });
        days.addValueChangeListener(change -> changed.run());
        hours.addValueChangeListener(change -> {
            hours.setInvalid(false);
            changed.run();
        });
        add(hours, days, first, last, new RowRemoval(texts.get("break.remove"), () -> remove.accept(this)));
    }

    void placed(String pointer, FaultFields faults) {
        faults.place(pointer + "/until", last);
        faults.place(pointer + "/hours", hours);
    }

    boolean isEmpty() {
        return hours.isEmpty() && days.isEmpty() && first.isEmpty() && last.isEmpty();
    }

    void read(BreakForm form) {
        hours.show(form.hours());
        if (form.days() != null) days.setValue(new LinkedHashSet<>(form.days()));
        if (form.from() != null) first.setValue(LocalDate.parse(form.from()));
        if (form.until() != null) last.setValue(LocalDate.parse(form.until()).minusDays(1));
    }

    BreakForm written() {
        List<@Nullable String> chosen = new ArrayList<>(days.getValue());
        return new BreakForm(
                first.isEmpty() ? null : first.getValue().toString(),
                last.isEmpty() ? null : last.getValue().plusDays(1).toString(),
                chosen.isEmpty() ? null : chosen,
                hours.windows());
    }
}
