package org.manydesk.sla.ui;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.sla.TargetForm;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Priority;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** What is promised for tickets of one priority: a time for each metric, how it is counted, how often it has to be kept. */
class TargetRow extends NativeTableRow {
    private final transient Texts texts = Texts.of(TargetRow.class);
    private final Priority priority;
    private final Map<Metric, DurationField> within = new EnumMap<>(Metric.class);
    private final Select<TimeBasis> time = new Select<>();
    private final TextField goal = new TextField();

    /** @param metrics those that have a field */
    TargetRow(Priority priority, List<Metric> metrics, FaultFields faults) {
        this.priority = priority;
        add(new NativeTableCell(new Span(priority.name())));
        for (var metric : metrics) {
            var field = new DurationField(texts.get("within", texts.of(metric), priority));
            within.put(metric, field);
            add(new NativeTableCell(faults.at("/" + priority + "/" + metric, field)));
        }
        time.setItems(TimeBasis.values());
        time.setItemLabelGenerator(texts::of);
        time.setAriaLabel(texts.get("time.of", priority));
        goal.setSuffixComponent(new Span("%"));
        goal.setAriaLabel(texts.get("goal.of", priority));
        add(new NativeTableCell(time), new NativeTableCell(faults.at("/" + priority + "/goal", goal)));
    }

    /** Starts from these times: first response, resolution. */
    void read(Duration response, Duration resolution) {
        of(Metric.FIRST_RESPONSE).show(response);
        of(Metric.RESOLUTION).show(resolution);
        time.setValue(TimeBasis.BUSINESS);
        goal.setValue("95");
    }

    /**
     * Shows those of the given targets that are of this row's priority and fit into it.
     *
     * @return those of its priority that do not: of one type or category, until a day, or counted otherwise than the row
     */
    List<TargetForm> read(List<@Nullable TargetForm> given) {
        within.values().forEach(DurationField::clear);
        var own = given.stream()
                .flatMap(target -> Optional.ofNullable(target).stream())
                .filter(target -> priority.name().equals(target.priority()))
                .toList();
        var first = own.stream()
                .filter(TargetRow::isForAll)
                .filter(DurationField::canShow)
                .findFirst();
        time.setValue(first.map(TargetRow::basis).orElse(TimeBasis.BUSINESS));
        goal.setValue(first.map(TargetForm::goal).map(Object::toString).orElse(""));
        var kept = new ArrayList<TargetForm>();
        for (var target : own) {
            if (fits(target))
                of(Metric.valueOf(String.valueOf(target.metric())))
                        .show(Duration.parse(Objects.requireNonNull(target.within())));
            else kept.add(target);
        }
        return kept;
    }

    private boolean fits(TargetForm target) {
        var share = target.goal() == null ? "" : target.goal().toString();
        return isForAll(target)
                && DurationField.canShow(target)
                && basis(target) == time.getValue()
                && share.equals(goal.getValue());
    }

    private static boolean isForAll(TargetForm target) {
        return target.type() == null && target.category() == null && target.service() == null;
    }

    static TimeBasis basis(TargetForm target) {
        return target.time() == null ? TimeBasis.BUSINESS : TimeBasis.valueOf(target.time());
    }

    private DurationField of(Metric metric) {
        var field = within.get(metric);
        if (field == null) throw new IllegalArgumentException(metric.name());
        return field;
    }

    /** The targets as they travel, sound or not; each field is where its fault will be told. */
    List<TargetForm> written(int first, FaultFields faults) {
        var targets = new ArrayList<TargetForm>();
        within.forEach((metric, field) -> {
            if (field.isEmpty()) return;
            var pointer = "/sla/targets/" + (first + targets.size());
            faults.place(pointer + "/within", field);
            faults.place(pointer + "/goal", goal);
            targets.add(target(metric, field));
        });
        return targets;
    }

    private TargetForm target(Metric metric, DurationField field) {
        return TargetForm.of(metric, priority, field.iso(), time.getValue(), share());
    }

    private @Nullable String share() {
        var text = goal.getValue().strip().replace(',', '.');
        return text.isEmpty() ? null : text;
    }
}
