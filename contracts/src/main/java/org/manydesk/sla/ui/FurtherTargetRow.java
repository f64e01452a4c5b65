package org.manydesk.sla.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.sla.TargetForm;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** One promise for some tickets of a priority: those that concern a service, are of a category, of a type. */
class FurtherTargetRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(FurtherTargetRow.class);
    private final transient Map<String, String> services;
    private final Select<Metric> metric = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final Select<String> service = new Select<>();
    private final TextField category = new TextField(texts.get("further.category"));
    private final Select<TicketType> type = new Select<>();
    private EnumSet<TicketType> types = EnumSet.allOf(TicketType.class);
    private final DurationField within = new DurationField(texts.get("further.within"));
    private final Select<TimeBasis> time = new Select<>();
    private final TextField goal = new TextField(texts.get("goal"));

    /**
     * @param metrics for which there may be one
     * @param services of the client, their names by their keys
     */
    FurtherTargetRow(List<Metric> metrics, Map<String, String> services, Consumer<FurtherTargetRow> remove) {
        this.services = services;
        addClassName("md-term-row");
        choice(metric, "further.clock", metrics.toArray(Metric[]::new));
        priority.setLabel(texts.get("priority"));
        priority.setItemLabelGenerator(Priority::name);
        priority.setItems(Priority.values());
        choice(time, "time", TimeBasis.values());
        service.setLabel(texts.get("further.service"));
        offer("");
        type.setLabel(texts.get("further.type"));
        limit(EnumSet.allOf(TicketType.class));
        type.setEmptySelectionAllowed(true);
        type.setItemLabelGenerator(kind -> kind == null ? texts.get("further.any") : texts.of(kind));
        category.setPlaceholder(texts.get("further.any"));
        within.setLabel(texts.get("further.within"));
        goal.setSuffixComponent(new Span("%"));
        metric.setValue(Metric.RESOLUTION);
        priority.setValue(Priority.P1);
        time.setValue(TimeBasis.BUSINESS);
        add(metric, priority, service, category, type, within, time, goal, removal(remove));
    }

    @SafeVarargs
    private <E extends Enum<E>> void choice(Select<E> field, String label, E... items) {
        field.setLabel(texts.get(label));
        field.setItems(items);
        field.setItemLabelGenerator(texts::of);
    }

    /** Also a service that the client does not have (yet), where the contract names it already. */
    private void offer(String present) {
        var keys = new ArrayList<>(services.keySet());
        if (!present.isEmpty() && !keys.contains(present)) keys.add(present);
        service.setItems(keys);
        service.setEmptySelectionAllowed(true);
        service.setItemLabelGenerator(key -> key == null ? texts.get("further.any") : services.getOrDefault(key, key));
        service.setVisible(!keys.isEmpty());
        if (!present.isEmpty()) service.setValue(present);
    }

    /** Offers these types, and the one that it is for. */
    final void limit(EnumSet<TicketType> bought) {
        types = bought;
        show(type.getValue());
    }

    private void show(@Nullable TicketType present) {
        var offered = EnumSet.copyOf(types);
        if (present != null) offered.add(present);
        type.setItems(offered);
        type.setValue(present);
    }

    private Button removal(Consumer<FurtherTargetRow> remove) {
        var removal = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        removal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        removal.setAriaLabel(texts.get("further.remove"));
        removal.setTooltipText(texts.get("further.remove"));
        return removal;
    }

    void read(TargetForm target) {
        metric.setValue(Metric.valueOf(String.valueOf(target.metric())));
        priority.setValue(Priority.valueOf(String.valueOf(target.priority())));
        offer(target.service() == null ? "" : target.service());
        category.setValue(target.category() == null ? "" : target.category());
        if (target.type() != null) show(TicketType.valueOf(target.type()));
        within.show(Duration.parse(Objects.requireNonNull(target.within())));
        time.setValue(TargetRow.basis(target));
        goal.setValue(target.goal() == null ? "" : target.goal().toString());
    }

    void placed(String pointer, FaultFields faults) {
        faults.place(pointer, metric);
        faults.place(pointer + "/category", category);
        faults.place(pointer + "/within", within);
        faults.place(pointer + "/goal", goal);
        for (var field : new TextField[] {category, within, goal})
            field.addValueChangeListener(change -> field.setInvalid(false));
    }

    TargetForm written() {
        return new TargetForm(
                metric.getValue().name(),
                priority.getValue().name(),
                type.getValue() == null ? null : type.getValue().name(),
                said(category.getValue()),
                service.getValue(),
                within.iso(),
                null,
                time.getValue().name(),
                said(goal.getValue().replace(',', '.')),
                null);
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
