package org.manydesk.sla.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.TargetForm;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What is promised: times by priority, and which waits do not count. */
public class SlaFields extends Div {
    private static final List<Integer> WARNINGS = List.of(50, 75, 90);

    private final transient Texts texts = Texts.of(SlaFields.class);
    private final FaultFields faults;
    private final List<TargetRow> rows = new ArrayList<>();
    private final CheckboxGroup<TicketStatus> pauses = new CheckboxGroup<>(texts.get("pauses"));

    /** @param faults shows what is wrong, with pointers below {@code /sla} */
    public SlaFields(FaultFields faults) {
        this.faults = faults;
        pauses.setItems(TicketStatus.PENDING_CUSTOMER, TicketStatus.PENDING_VENDOR);
        pauses.setItemLabelGenerator(texts::of);
        pauses.setHelperText(texts.get("pauses.help"));
        faults.at("/sla/pauseWhile", pauses);
        var scroller = new Div(table());
        scroller.addClassName("md-scroll-x");
        add(new Fieldset(wide(scroller), wide(pauses))
                .titled(texts.get("targets"))
                .explained(texts.get("targets.why")));
        startFromUsual();
    }

    private NativeTable table() {
        var head = new NativeTableRow(new NativeTableHeaderCell(texts.get("priority")));
        for (var metric : Metric.values()) head.add(new NativeTableHeaderCell(texts.of(metric)));
        head.add(new NativeTableHeaderCell(texts.get("time")), new NativeTableHeaderCell(texts.get("goal")));
        var table = new NativeTable();
        table.addClassNames("md-table", "md-form-table");
        table.getHead().add(head);
        for (var priority : Priority.values()) {
            var row = new TargetRow(priority, faults);
            rows.add(row);
            table.getBody().add(row);
        }
        return table;
    }

    private void startFromUsual() {
        rows.get(0).read(Duration.ofMinutes(30), Duration.ofHours(4));
        rows.get(1).read(Duration.ofHours(1), Duration.ofHours(8));
        rows.get(2).read(Duration.ofHours(4), Duration.ofHours(24));
        rows.get(3).read(Duration.ofHours(8), Duration.ofHours(40));
        pauses.setValue(Set.of(TicketStatus.PENDING_CUSTOMER));
    }

    /** What the fields say, sound or not. */
    public SlaForm written() {
        faults.forget("/sla/targets");
        List<@Nullable TargetForm> targets = new ArrayList<>();
        rows.forEach(row -> targets.addAll(row.written(targets.size(), faults)));
        List<@Nullable String> paused = new ArrayList<>();
        pauses.getValue().forEach(status -> paused.add(status.name()));
        return new SlaForm(targets, paused, new ArrayList<>(WARNINGS), null, null, null);
    }
}
