package org.manydesk.quota.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.manydesk.quota.Allowance;
import org.manydesk.quota.Measure;
import org.manydesk.ui.Texts;

/** Asks how much a client may use; what is left empty is as in the settings. */
class LimitsDialog extends Dialog {
    private static final long BYTES = 1_000_000;

    private final transient Texts texts = Texts.of(LimitsDialog.class);
    private final Map<Measure, NumberField> fields = new EnumMap<>(Measure.class);

    LimitsDialog(List<Allowance> present, Consumer<Map<Measure, Long>> wanted) {
        setHeaderTitle(texts.get("change"));
        setWidth("min(420px, 95vw)");
        var column = new VerticalLayout();
        column.setPadding(false);
        present.forEach(allowance -> column.add(field(allowance)));
        add(column);
        var save = new Button(texts.get("save"), click -> {
            wanted.accept(agreed());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }

    private NumberField field(Allowance allowance) {
        var field = new NumberField(texts.get("field." + allowance.measure().name()));
        field.setMin(0);
        field.setStep(1);
        field.setWidthFull();
        field.setClearButtonVisible(true);
        field.setHelperText(texts.get(
                "usual", scaled(allowance.measure(), allowance.measure().usual())));
        if (!allowance.isUsual()) field.setValue((double) scaled(allowance.measure(), allowance.allowed()));
        fields.put(allowance.measure(), field);
        return field;
    }

    private Map<Measure, Long> agreed() {
        var agreed = new EnumMap<Measure, Long>(Measure.class);
        fields.forEach((measure, field) -> field.getOptionalValue()
                .ifPresent(value -> agreed.put(measure, Math.round(value) * (measure == Measure.STORAGE ? BYTES : 1))));
        return agreed;
    }

    private static long scaled(Measure measure, long figure) {
        return measure == Measure.STORAGE ? figure / BYTES : figure;
    }
}
