package org.manydesk.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.manydesk.form.FormField;
import org.manydesk.form.FormPlan;
import org.manydesk.problem.Problem;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.Notice;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What is asked, a card for each type of ticket: made, changed, put in order, retired and asked again. */
class FormCards extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(FormCards.class);
    private final transient Consumer<FormPlan> change;
    private final String root;
    private transient FormPlan plan = new FormPlan(Map.of());

    /**
     * @param root the pointer below which faults of the plan are told
     * @param change takes another plan and shows it, or throws what is wrong with it
     */
    FormCards(String root, Consumer<FormPlan> change) {
        this.root = root;
        this.change = change;
        addClassName("md-stack-s");
    }

    /** Shows a plan, with cards for these types and for those that have fields. */
    void show(FormPlan present, Set<TicketType> types) {
        plan = present;
        removeAll();
        for (var type : TicketType.values())
            if (types.contains(type) || !present.of(type).isEmpty()) add(card(type));
    }

    private Component card(TicketType type) {
        var card = new Div(new H3(texts.of(type)));
        card.addClassName("md-card");
        var fields = plan.of(type);
        for (var i = 0; i < fields.size(); i++) card.add(row(type, fields, i));
        var more = new Button(texts.get("add"), VaadinIcon.PLUS.create(), click -> make(type));
        more.setAriaLabel(texts.get("add.which", texts.of(type)));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        card.add(more);
        return card;
    }

    private Component row(TicketType type, List<FormField> fields, int index) {
        var field = fields.get(index);
        var said = new Span(texts.get(field.required() ? "row.required" : "row", texts.of(field.kind()), field.key()));
        said.addClassName("md-soft");
        var label = new Span(field.label());
        label.addClassName("md-strong");
        var row = new Div(label, said);
        row.addClassNames("md-in-line", "md-form-row");
        if (field.retired()) row.add(new StatusBadge(Tone.PLAIN, texts.get("retired")));
        row.add(deed("change", field, () -> change(type, index)));
        if (!field.retired() && index > 0) row.add(deed("up", field, () -> move(type, index)));
        row.add(deed(field.retired() ? "again" : "retire", field, () -> turn(type, index)));
        return row;
    }

    private Button deed(String key, FormField field, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.setAriaLabel(texts.get(key + ".which", field.label()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void make(TicketType type) {
        var at = root + "/" + type + "/" + plan.of(type).size();
        new FieldDialog(texts.get("add.which", texts.of(type)), at, field -> {
                    var fields = new ArrayList<>(plan.of(type));
                    fields.add(field);
                    keep(type, fields);
                })
                .open();
    }

    private void change(TicketType type, int index) {
        var before = plan.of(type).get(index);
        new FieldDialog(before.label(), root + "/" + type + "/" + index, field -> {
                    var fields = new ArrayList<>(plan.of(type));
                    fields.set(index, before.retired() ? retired(field, true) : field);
                    keep(type, fields);
                })
                .read(before)
                .open();
    }

    private void move(TicketType type, int index) {
        var fields = new ArrayList<>(plan.of(type));
        Collections.swap(fields, index, index - 1);
        tryTo(type, fields);
    }

    private void turn(TicketType type, int index) {
        var fields = new ArrayList<>(plan.of(type));
        var field = fields.get(index);
        fields.set(index, retired(field, !field.retired()));
        tryTo(type, fields);
    }

    private static FormField retired(FormField field, boolean isRetired) {
        return new FormField(
                field.key(), field.label(), field.kind(), field.required(), field.help(), field.choices(), isRetired);
    }

    private void tryTo(TicketType type, List<FormField> fields) {
        try {
            keep(type, fields);
        } catch (Problem refused) {
            Notice.problem(refused.detail());
        }
    }

    private void keep(TicketType type, List<FormField> fields) {
        var asked = new EnumMap<TicketType, List<FormField>>(TicketType.class);
        asked.putAll(plan.asked());
        asked.put(type, fields);
        change.accept(new FormPlan(asked));
    }
}
