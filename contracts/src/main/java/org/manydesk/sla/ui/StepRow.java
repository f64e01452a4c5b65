package org.manydesk.sla.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.sla.RungForm;
import org.manydesk.sla.Step;
import org.manydesk.sla.StepForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** One step of a ladder: of which clock, at which share of its time or how long before it is due, and what is done. */
class StepRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(StepRow.class);
    private final Select<Metric> clock = new Select<>();
    private final TextField at = new TextField(texts.get("step.at"));
    private final Select<Kind> kind = new Select<>();
    private final TextField whom = new TextField();

    /** What a step may do. */
    enum Kind {
        TELL_ASSIGNEE,
        TELL_LEADS,
        TELL,
        RAISE,
        REASSIGN,
        WEBHOOK;

        boolean isToSomebody() {
            return this == TELL || this == REASSIGN || this == WEBHOOK;
        }
    }

    StepRow(Consumer<StepRow> remove) {
        addClassName("md-term-row");
        clock.setLabel(texts.get("step.clock"));
        clock.setEmptySelectionAllowed(true);
        clock.setEmptySelectionCaption(texts.get("step.clocks"));
        clock.setItems(Metric.values());
        clock.setItemLabelGenerator(metric -> metric == null ? texts.get("step.clocks") : texts.of(metric));
        at.setPlaceholder(texts.get("step.at.example"));
        at.addValueChangeListener(change -> at.setInvalid(false));
        kind.setLabel(texts.get("step.what"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(texts::of);
        kind.addValueChangeListener(change -> label());
        whom.addValueChangeListener(change -> whom.setInvalid(false));
        kind.setValue(Kind.TELL_ASSIGNEE);
        add(clock, at, kind, whom, removal(remove));
    }

    private Button removal(Consumer<StepRow> remove) {
        var removal = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        removal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        removal.setAriaLabel(texts.get("step.remove"));
        removal.setTooltipText(texts.get("step.remove"));
        return removal;
    }

    private void label() {
        var chosen = kind.getValue();
        whom.setVisible(chosen.isToSomebody());
        whom.setLabel(texts.get(chosen == Kind.WEBHOOK ? "step.url" : "step.email"));
        whom.setPlaceholder(chosen == Kind.WEBHOOK ? "https://" : "lead@example.org");
    }

    void placed(String pointer, FaultFields faults) {
        faults.place(pointer + "/at", at);
        faults.place(pointer + "/steps", whom);
    }

    void read(@Nullable String metric, @Nullable String threshold, StepForm step) {
        if (metric != null) clock.setValue(Metric.valueOf(metric));
        at.setValue(threshold == null ? "" : ThresholdText.shown(threshold));
        if (step.tell() != null) told(step.tell());
        else if (step.reassign() != null) to(Kind.REASSIGN, step.reassign());
        else if (step.webhook() != null) to(Kind.WEBHOOK, step.webhook());
        else kind.setValue(Kind.RAISE);
    }

    private void told(List<@Nullable String> people) {
        if (people.equals(List.of(Step.ASSIGNEE))) kind.setValue(Kind.TELL_ASSIGNEE);
        else if (people.equals(List.of(Step.LEADS))) kind.setValue(Kind.TELL_LEADS);
        else
            to(Kind.TELL, String.join(", ", people.stream().map(String::valueOf).toList()));
    }

    private void to(Kind chosen, String value) {
        kind.setValue(chosen);
        whom.setValue(value);
    }

    RungForm written() {
        var metric = clock.getValue();
        return new RungForm(
                metric == null ? null : metric.name(), ThresholdText.written(at.getValue()), List.of(step()));
    }

    private StepForm step() {
        return switch (kind.getValue()) {
            case TELL_ASSIGNEE -> tell(List.of(Step.ASSIGNEE));
            case TELL_LEADS -> tell(List.of(Step.LEADS));
            case TELL -> tell(List.of(whom.getValue().strip().split("[,;\\s]+")));
            case RAISE -> new StepForm(null, true, null, null);
            case REASSIGN -> new StepForm(null, null, whom.getValue().strip(), null);
            case WEBHOOK -> new StepForm(null, null, null, whom.getValue().strip());
        };
    }

    private static StepForm tell(List<String> people) {
        return new StepForm(new ArrayList<>(people), null, null, null);
    }
}
