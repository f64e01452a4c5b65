package org.manydesk.availability.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.ServiceForm;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.sla.TimeBasis;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What is agreed of a service: its names, contract, target and parts. */
class ServiceFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(ServiceFields.class);
    private final FaultFields faults = new FaultFields();
    private final TextField name = new TextField(texts.get("field.name"));
    private final TextField key = new TextField(texts.get("field.key"));
    private final Select<String> contract = new Select<>();
    private final TextField target = new TextField(texts.get("field.target"));
    private final Select<TimeBasis> time = new Select<>();
    private final TextField from = new TextField(texts.get("field.from"));
    private final Div groups = new Div();
    private final List<GroupRow> rows = new ArrayList<>();

    ServiceFields() {
        addClassName("md-stack");
        prepare();
        var more = new Button(texts.get("group.add"), VaadinIcon.PLUS.create(), click -> append());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        groups.addClassName("md-stack-s");
        add(faults, agreed());
        add(new Fieldset(Fieldset.wide(groups), Fieldset.wide(new Div(more)))
                .titled(texts.get("parts"))
                .explained(texts.get("parts.help")));
    }

    private Fieldset agreed() {
        return new Fieldset(
                faults.at("/name", name),
                faults.at("/key", key),
                faults.at("/contract", contract),
                faults.at("/target", target),
                faults.at("/time", time),
                faults.at("/from", from));
    }

    private void prepare() {
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> {
            if (key.getValue().equals(Keys.of(change.getOldValue()))) key.setValue(Keys.of(change.getValue()));
        });
        key.setRequiredIndicatorVisible(true);
        key.setHelperText(texts.get("field.key.help"));
        contract.setLabel(texts.get("field.contract"));
        contract.setHelperText(texts.get("field.contract.help"));
        target.setRequiredIndicatorVisible(true);
        target.setValue("99.9");
        target.setHelperText(texts.get("field.target.help"));
        time.setLabel(texts.get("field.time"));
        time.setItems(TimeBasis.values());
        time.setItemLabelGenerator(texts::of);
        time.setValue(TimeBasis.BUSINESS);
        from.setPlaceholder("2026-10");
        from.setHelperText(texts.get("field.from.help"));
    }

    private GroupRow append() {
        var row = new GroupRow(gone -> {
            rows.remove(gone);
            groups.remove(gone);
        });
        rows.add(row);
        groups.add(row);
        return row;
    }

    /** Offers the contracts of a client, what matters most first. */
    void offer(List<String> numbers) {
        contract.setItems(numbers);
        if (!numbers.isEmpty()) contract.setValue(numbers.getFirst());
    }

    /** Starts from what is agreed. */
    ServiceFields of(ServiceSheet sheet) {
        name.setValue(sheet.name());
        key.setValue(sheet.key());
        key.setReadOnly(true);
        contract.setValue(sheet.terms().contract());
        target.setValue(sheet.terms().target().toString());
        time.setValue(sheet.terms().time());
        sheet.terms().parts().groups().forEach(group -> append().of(group));
        return this;
    }

    FaultFields faults() {
        return faults;
    }

    /** As it travels, sound or not. */
    ServiceForm written() {
        faults.forget("/groups");
        List<ServiceForm.@Nullable GroupForm> written = new ArrayList<>();
        for (var row : rows) {
            row.placed("/groups/" + written.size(), faults);
            written.add(row.written());
        }
        var first = from.getValue().strip();
        return new ServiceForm(
                key.getValue(),
                name.getValue(),
                contract.getValue(),
                target.getValue().strip().replace(',', '.'),
                time.getValue().name(),
                first.isEmpty() ? null : first,
                written);
    }
}
