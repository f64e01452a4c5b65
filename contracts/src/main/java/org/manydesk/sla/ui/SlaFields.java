package org.manydesk.sla.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.TargetForm;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What is promised: times by priority and for some tickets apart, and which waits do not count. */
public class SlaFields extends Div {
    private final transient Texts texts = Texts.of(SlaFields.class);
    private final FaultFields faults;
    private final List<TargetRow> rows = new ArrayList<>();
    private final transient List<TargetForm> kept = new ArrayList<>();
    private final List<Metric> metrics;
    private final FurtherTargets further;
    private final Paragraph unshown = new Paragraph();
    private transient SlaForm base = SlaForm.EMPTY;
    private final CheckboxGroup<TicketStatus> pauses = new CheckboxGroup<>(texts.get("pauses"));

    private final @Nullable GoalFields goals;
    private final @Nullable EscalationFields escalation;

    /** @param faults shows what is wrong, with pointers below {@code /sla} */
    public SlaFields(FaultFields faults) {
        this(faults, List.of(Metric.values()), new GoalFields(faults), new EscalationFields(faults));
        add(Objects.requireNonNull(goals));
        add(new Fieldset(wide(Objects.requireNonNull(escalation)))
                .titled(texts.get("escalation"))
                .explained(texts.get("escalation.why")));
    }

    /** For what is agreed with others than clients: some metrics, and nobody is warned. */
    public static SlaFields ofParty(FaultFields faults) {
        return new SlaFields(faults, List.of(Metric.FIRST_RESPONSE, Metric.RESOLUTION), null, null);
    }

    private SlaFields(
            FaultFields faults,
            List<Metric> metrics,
            @Nullable GoalFields goals,
            @Nullable EscalationFields escalation) {
        this.faults = faults;
        this.metrics = metrics;
        this.goals = goals;
        this.escalation = escalation;
        further = new FurtherTargets(metrics);
        unshown.setVisible(false);
        pauses.setItems(TicketStatus.PENDING_CUSTOMER, TicketStatus.PENDING_VENDOR);
        pauses.setItemLabelGenerator(texts::of);
        pauses.setHelperText(texts.get("pauses.help"));
        faults.at("/sla/pauseWhile", pauses);
        var scroller = new Div(table());
        scroller.addClassName("md-scroll-x");
        add(new Fieldset(wide(scroller), wide(pauses))
                .titled(texts.get("targets"))
                .explained(texts.get("targets.why")));
        add(new Fieldset(wide(further), wide(unshown))
                .titled(texts.get("further"))
                .explained(texts.get("further.why")));
        startFromUsual();
    }

    /** @param services of the client, for which something may be promised: their names by their keys */
    public void offer(Map<String, String> services) {
        further.offer(services);
    }

    /** Offers promises only for the types of tickets that are bought; what is promised already stays in sight. */
    public void limit(Set<TicketType> bought) {
        further.limit(bought);
    }

    private NativeTable table() {
        var head = new NativeTableRow(new NativeTableHeaderCell(texts.get("priority")));
        for (var metric : metrics) head.add(new NativeTableHeaderCell(texts.of(metric)));
        head.add(new NativeTableHeaderCell(texts.get("time")), new NativeTableHeaderCell(texts.get("goal")));
        var table = new NativeTable();
        table.addClassNames("md-table", "md-form-table");
        table.getHead().add(head);
        for (var priority : Priority.values()) {
            var row = new TargetRow(priority, metrics, faults);
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

    /** Shows promises to start from; those that have no field here are kept as they are. */
    public void read(SlaForm form) {
        base = form;
        if (goals != null) goals.read(form);
        if (escalation != null) escalation.read(form);
        kept.clear();
        var given = form.targets() == null ? List.<@Nullable TargetForm>of() : form.targets();
        rows.forEach(row -> kept.addAll(row.read(given)));
        further.read(kept.stream().filter(DurationField::canShow).toList());
        kept.removeIf(DurationField::canShow);
        var paused = form.pauseWhile() == null ? List.<@Nullable String>of() : form.pauseWhile();
        var waits = EnumSet.of(TicketStatus.PENDING_CUSTOMER, TicketStatus.PENDING_VENDOR);
        var chosen = EnumSet.noneOf(TicketStatus.class);
        paused.forEach(status -> chosen.add(TicketStatus.valueOf(String.valueOf(status))));
        waits.addAll(chosen);
        pauses.setItems(waits);
        pauses.setValue(chosen);
        unshown.setText(texts.get("kept", kept.size()));
        unshown.setVisible(!kept.isEmpty());
    }

    /** What the fields say, sound or not. */
    public SlaForm written() {
        faults.forget("/sla/targets");
        List<@Nullable TargetForm> targets = new ArrayList<>(kept);
        rows.forEach(row -> targets.addAll(row.written(targets.size(), faults)));
        targets.addAll(further.written(targets.size(), faults));
        List<@Nullable String> paused = new ArrayList<>();
        pauses.getValue().stream().sorted().forEach(status -> paused.add(status.name()));
        return further(base.withTargets(targets, paused));
    }

    private SlaForm further(SlaForm written) {
        var withGoals = goals == null ? written : goals.into(written);
        return escalation == null ? withGoals : escalation.into(withGoals);
    }
}
