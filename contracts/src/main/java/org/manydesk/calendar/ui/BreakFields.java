package org.manydesk.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BreakForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Breaks, a row each. */
class BreakFields extends Div {
    private static final String POINTER = "/calendar/breaks";

    private final transient Texts texts = Texts.of(BreakFields.class);
    private final FaultFields faults;
    private final transient Runnable changed;
    private final List<BreakRow> rows = new ArrayList<>();

    BreakFields(FaultFields faults, Runnable changed) {
        this.faults = faults;
        this.changed = changed;
        addClassNames("md-stack-s", "md-term-rows");
        var more = new Button(texts.get("breaks.add"), VaadinIcon.PLUS.create(), click -> append());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(more);
    }

    private BreakRow append() {
        var row = new BreakRow(changed, gone -> {
            rows.remove(gone);
            remove(gone);
            changed.run();
        });
        rows.add(row);
        addComponentAtIndex(getComponentCount() - 1, row);
        return row;
    }

    void read(@Nullable List<@Nullable BreakForm> breaks) {
        rows.forEach(this::remove);
        rows.clear();
        if (breaks == null) return;
        for (var form : breaks) if (form != null) append().read(form);
    }

    /** As they travel, sound or not; an empty row is none. */
    List<@Nullable BreakForm> written() {
        faults.forget(POINTER);
        List<@Nullable BreakForm> breaks = new ArrayList<>();
        for (var row : rows) {
            if (row.isEmpty()) continue;
            row.placed(POINTER + "/" + breaks.size(), faults);
            breaks.add(row.written());
        }
        return breaks;
    }
}
