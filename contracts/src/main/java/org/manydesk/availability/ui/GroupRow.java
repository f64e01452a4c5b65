package org.manydesk.availability.ui;

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
import org.manydesk.availability.GroupMode;
import org.manydesk.availability.PartGroup;
import org.manydesk.availability.ServiceForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** A group of parts: its name, what their failing does, and the names of the parts. */
class GroupRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(GroupRow.class);
    private final TextField name = new TextField(texts.get("group.name"));
    private final Select<GroupMode> mode = new Select<>();
    private final TextField parts = new TextField(texts.get("group.parts"));
    private final transient List<ServiceForm.PartForm> known = new ArrayList<>();

    GroupRow(Consumer<GroupRow> remove) {
        addClassName("md-group-row");
        mode.setLabel(texts.get("group.mode"));
        mode.setItems(GroupMode.values());
        mode.setItemLabelGenerator(texts::of);
        mode.setValue(GroupMode.REDUNDANT);
        parts.setHelperText(texts.get("group.parts.help"));
        var away = new Button(VaadinIcon.TRASH.create(), click -> remove.accept(this));
        away.setAriaLabel(texts.get("group.remove"));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        add(name, mode, parts, away);
    }

    /** Starts from what is agreed. */
    GroupRow of(PartGroup group) {
        name.setValue(group.name());
        mode.setValue(group.mode());
        group.parts().forEach(part -> known.add(new ServiceForm.PartForm(part.key(), part.name())));
        parts.setValue(String.join(
                ", ", group.parts().stream().map(part -> part.name()).toList()));
        return this;
    }

    void placed(String pointer, FaultFields faults) {
        faults.place(pointer + "/name", name);
        faults.place(pointer + "/mode", mode);
        faults.place(pointer + "/parts", parts);
    }

    /** As it travels, sound or not. A part that was there keeps its key. */
    ServiceForm.GroupForm written() {
        List<ServiceForm.@Nullable PartForm> forms = new ArrayList<>();
        for (var part : parts.getValue().split(",")) if (!part.isBlank()) forms.add(form(part.strip()));
        return new ServiceForm.GroupForm(name.getValue(), mode.getValue().name(), forms);
    }

    private ServiceForm.PartForm form(String part) {
        return known.stream()
                .filter(one -> part.equals(one.name()))
                .findFirst()
                .orElseGet(() -> new ServiceForm.PartForm(Keys.of(part), part));
    }
}
